import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import { contextRoutes } from '../../../../sandbox/site/contexts/routes';
import { createDoor } from '../../../../sandbox/site/door';
import type { Field } from '../../../../sandbox/site/model';
import { calls, cloudClients, through } from '../../../support/jira-js';
import { stock } from '../../seed/fresh-site';

const LEVEL = 'customfield_10200';
const REASON = 'customfield_10300';

function opened() {
  const { site } = stock();
  const app = { appId: 'app', moduleKey: 'level', readOnly: false };
  const field = (id: string, name: string, more: Partial<Field>): Field => ({
    id,
    key: id,
    name,
    kind: 'string',
    custom: true,
    ...more,
  });
  site.fields.set(LEVEL, field(LEVEL, 'Support level', { key: 'app__DEVELOPMENT__level', app }));
  site.fields.set(REASON, field(REASON, 'Reason', { kind: 'select', options: [{ id: '10001', value: 'Skill' }] }));
  for (const project of site.projects.values()) project.fieldIds.push(LEVEL);
  site.projects.get('10000')?.fieldIds.push(REASON);
  const door = createDoor({ site, routes: contextRoutes });
  const asApp = (appId: string) =>
    through(door, {
      client: 'app',
      accountId: ACCOUNT.outsider,
      app: { appId, asApp: true, scopes: new Set(['manage:jira-configuration']) },
    });
  const as = cloudClients(door);
  return { site, call: calls(door), asApp, as, admin: as(ACCOUNT.admin) };
}
const contextId = async ({ admin }: ReturnType<typeof opened>, fieldId: string): Promise<string> =>
  (await admin.issueCustomFieldContexts.getContextsForField({ fieldId })).values?.[0]?.id ?? '';

describe('contexts of custom fields', () => {
  test('a field of all projects has a global context, another one its own projects', async () => {
    const { admin } = opened();
    const { issueCustomFieldContexts: contexts } = admin;
    expect((await contexts.getContextsForField({ fieldId: LEVEL })).values).toMatchObject([
      { isGlobalContext: true, isAnyIssueType: true },
    ]);
    expect((await contexts.getContextsForField({ fieldId: REASON, isGlobalContext: true })).values).toEqual([]);
    expect((await contexts.getProjectContextMapping({ fieldId: LEVEL })).values).toMatchObject([
      { isGlobalContext: true },
    ]);
    expect((await contexts.getProjectContextMapping({ fieldId: REASON })).values).toMatchObject([
      { projectId: '10000' },
    ]);
    expect((await contexts.getIssueTypeMappingsForContexts({ fieldId: REASON })).values).toMatchObject([
      { isAnyIssueType: true },
    ]);
  });

  test('only who administers Jira sees or changes them; system fields have none', async () => {
    const it = opened();
    for (const account of [ACCOUNT.projectAdmin, ACCOUNT.agentL1])
      await expect(
        it.as(account).issueCustomFieldContexts.getContextsForField({ fieldId: LEVEL }),
      ).rejects.toMatchObject({ status: 403 });
    await expect(it.admin.issueCustomFieldContexts.getContextsForField({ fieldId: 'summary' })).rejects.toMatchObject({
      status: 404,
    });
    const body = { defaultValues: [{ type: 'forge.string', contextId: await contextId(it, LEVEL), text: 'L1' }] };
    expect((await it.call(ACCOUNT.projectAdmin, 'PUT', `field/${LEVEL}/context/defaultValue`, body)).status).toBe(403);
  });

  test("an app's field gets a default, and loses it again", async () => {
    const it = opened();
    const id = await contextId(it, LEVEL);
    const path = `field/${LEVEL}/context/defaultValue`;
    const put = async (value: object): Promise<number> =>
      (await it.call(ACCOUNT.admin, 'PUT', path, { defaultValues: [value] })).status;
    expect(await put({ type: 'textfield', contextId: id, text: 'L1' })).toBe(400);
    expect(await put({ type: 'forge.string', contextId: '9', text: 'L1' })).toBe(404);
    expect(await put({ type: 'forge.string', contextId: id, text: 'L1' })).toBe(204);
    expect((await it.call(ACCOUNT.admin, 'GET', path)).body).toMatchObject({
      values: [{ contextId: id, type: 'forge.string', text: 'L1' }],
    });
    expect(await put({ type: 'forge.string', contextId: id, text: null })).toBe(204);
    expect((await it.call(ACCOUNT.admin, 'GET', path)).body).toMatchObject({ values: [] });
  });

  test('a default of a select list is one of its options', async () => {
    const it = opened();
    const id = await contextId(it, REASON);
    const put = async (optionId: string): Promise<number> =>
      (
        await it.call(ACCOUNT.admin, 'PUT', `field/${REASON}/context/defaultValue`, {
          defaultValues: [{ type: 'option.single', contextId: id, optionId }],
        })
      ).status;
    expect(await put('10001')).toBe(204);
    expect(await put('999')).toBe(404);
  });

  test('a site admin adds options to a select list, each value once', async () => {
    const it = opened();
    const at = { fieldId: REASON, contextId: Number(await contextId(it, REASON)) };
    const { issueCustomFieldOptions: options } = it.admin;
    const made = await options.createCustomFieldOption({ ...at, options: [{ value: 'Vendor' }] });
    expect(made.options).toMatchObject([{ value: 'Vendor', disabled: false }]);
    expect((await options.getOptionsForContext(at)).values?.map(({ value }) => value)).toEqual(['Skill', 'Vendor']);
    expect(new Set(it.site.fields.get(REASON)?.options?.map(({ id }) => id)).size).toBe(2);
    await expect(options.createCustomFieldOption({ ...at, options: [{ value: 'Vendor' }] })).rejects.toMatchObject({
      status: 400,
    });
    await expect(
      it.as(ACCOUNT.projectAdmin).issueCustomFieldOptions.createCustomFieldOption({ ...at, options: [] }),
    ).rejects.toMatchObject({ status: 403 });
  });

  test('an app configures its own field; another app and a project admin do not', async () => {
    const it = opened();
    const { issueCustomFieldConfigurationApps: apps } = it.admin;
    const { values: [one] = [] } = await apps.getCustomFieldConfiguration({ fieldIdOrKey: LEVEL });
    const put = async (appId: string) =>
      (
        await it.asApp(appId)(`http://localhost/rest/api/3/app/field/app__DEVELOPMENT__level/context/configuration`, {
          method: 'PUT',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ configurations: [{ ...one, configuration: { levels: 3 } }] }),
        })
      ).status;
    expect(await put('app')).toBe(200);
    expect(await put('other')).toBe(403);
    expect((await apps.getCustomFieldConfiguration({ fieldIdOrKey: LEVEL })).values).toMatchObject([
      { configuration: { levels: 3 } },
    ]);
    await expect(
      it
        .as(ACCOUNT.projectAdmin)
        .issueCustomFieldConfigurationApps.getCustomFieldConfiguration({ fieldIdOrKey: LEVEL }),
    ).rejects.toMatchObject({ status: 403 });
    await expect(apps.getCustomFieldConfiguration({ fieldIdOrKey: REASON })).rejects.toMatchObject({ status: 404 });
  });

  test('fields are searched by name, kind and project', async () => {
    const { as, admin } = opened();
    const agent = as(ACCOUNT.agentL1).issueFields;
    const found = await agent.getFieldsPaginated({ query: 'support lev', expand: 'isLocked,screensCount,key' });
    expect(found.values).toMatchObject([
      { id: LEVEL, key: 'app__DEVELOPMENT__level', isLocked: true, screensCount: 0 },
    ]);
    const inFac = await admin.issueFields.getFieldsPaginated({ type: ['custom'], projectIds: [10003] });
    expect(inFac.values?.map(({ id }) => id)).not.toContain(REASON);
    await expect(as(ACCOUNT.customer).issueFields.getFieldsPaginated({})).rejects.toMatchObject({ status: 403 });
  });
});

test('of several defaults none is set when one is refused', async () => {
  const it = opened();
  const of = { type: 'forge.string', contextId: await contextId(it, LEVEL) };
  const path = `field/${LEVEL}/context/defaultValue`;
  const defaultValues = [
    { ...of, text: 'L1' },
    { ...of, contextId: '1', text: 'L2' },
  ];
  expect((await it.call(ACCOUNT.admin, 'PUT', path, { defaultValues })).status).toBe(404);
  expect(it.site.fields.get(LEVEL)?.context?.defaultValue).toBeUndefined();
});
