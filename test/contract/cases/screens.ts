import type { Example } from '../scene';

const needs = ['Administer Jira'] as const;

export function screens(example: Example): void {
  example('a new screen shows a field until it is taken off', { needs, raw: true }, async ({ me, undo, fresh }) => {
    const { screens: all, screenTabs, screenTabFields } = me.jira;
    const name = fresh('screen');
    const made = (await me.raw('POST /rest/api/3/screens', { body: { name } })) as { id: number };
    const screenId = made.id;
    undo(() => me.raw('DELETE /rest/api/3/screens/{screenId}', { at: { screenId } }));
    expect((await all.getScreens({ queryString: name })).values?.map(({ id }) => id)).toEqual([screenId]);
    const [tab] = await screenTabs.getAllScreenTabs({ screenId });
    const which = { screenId, tabId: tab?.id ?? 0 };
    expect((await all.getAvailableScreenFields({ screenId })).map(({ id }) => id)).toContain('summary');
    await screenTabFields.addScreenTabField({ ...which, fieldId: 'summary' });
    const shown = async () => (await screenTabFields.getAllScreenTabFields(which)).map(({ id }) => id);
    expect(await shown()).toEqual(['summary']);
    const { values: on } = await all.getScreensForField({ fieldId: 'summary', maxResults: 100 });
    expect(on?.map(({ id }) => id)).toContain(screenId);
    await screenTabFields.removeScreenTabField({ ...which, id: 'summary' });
    expect(await shown()).toEqual([]);
  });

  example('a new screen has a tab, and gets another', { needs, raw: true }, async ({ me, undo, fresh }) => {
    const { screenTabs } = me.jira;
    const body = { name: fresh('screen of two tabs') };
    const { id: screenId } = (await me.raw('POST /rest/api/3/screens', { body })) as { id: number };
    undo(() => me.raw('DELETE /rest/api/3/screens/{screenId}', { at: { screenId } }));
    const added = await screenTabs.addScreenTab({ screenId, name: 'More' });
    const tabs = await screenTabs.getAllScreenTabs({ screenId });
    expect(tabs).toHaveLength(2);
    expect(tabs.at(-1)).toMatchObject({ id: added.id, name: 'More' });
  });

  example("a project's scheme leads to the screens of its work types", { needs }, async ({ me, projectId }) => {
    const { issueTypeScreenSchemes, screenSchemes } = me.jira;
    const { values: [used] = [] } = await issueTypeScreenSchemes.getIssueTypeScreenSchemeProjectAssociations({
      projectId: [Number(await projectId())],
    });
    const schemeId = used?.issueTypeScreenScheme?.id ?? '';
    const { values: schemes } = await issueTypeScreenSchemes.getIssueTypeScreenSchemes({ id: [Number(schemeId)] });
    expect(schemes?.map(({ id }) => id)).toEqual([schemeId]);
    const { values: mappings = [] } = await issueTypeScreenSchemes.getIssueTypeScreenSchemeMappings({
      issueTypeScreenSchemeId: [Number(schemeId)],
    });
    const { values: found } = await screenSchemes.getScreenSchemes({ id: [Number(mappings[0]?.screenSchemeId)] });
    expect(found?.[0]?.screens?.default).toEqual(expect.any(Number));
  });

  example(
    'a screen scheme gets another screen, and its own back',
    { needs: ['Administer Jira', 'a disposable site'], raw: true },
    async ({ me, undo, fresh }) => {
      const { screenSchemes } = me.jira;
      const { values: [scheme] = [] } = await screenSchemes.getScreenSchemes({});
      const { id = 0, screens: used } = scheme ?? {};
      const name = fresh('other screen');
      const { id: screenId } = (await me.raw('POST /rest/api/3/screens', { body: { name } })) as { id: number };
      undo(() => me.raw('DELETE /rest/api/3/screens/{screenId}', { at: { screenId } }));
      const view = async () => (await screenSchemes.getScreenSchemes({ id: [id] })).values?.[0]?.screens?.view;
      const put = (view: number | undefined) =>
        screenSchemes.updateScreenScheme({ screenSchemeId: String(id), screens: { view: String(view) } });
      const back = undo(() => put(used?.view));
      await put(screenId);
      expect(await view()).toBe(screenId);
      await back();
      expect(await view()).toBe(used?.view);
    },
  );
}
