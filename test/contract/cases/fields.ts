import type { Example, Scene } from '../scene';

/** A select list of the site, with the context it has. */
async function aSelectList({ me, projectId }: Scene) {
  const { values = [] } = await me.jira.issueFields.getFieldsPaginated({
    type: ['custom'],
    projectIds: [Number(await projectId())],
    maxResults: 100,
  });
  const field = values.find(({ schema }) => schema?.custom?.endsWith(':select'));
  if (!field) throw new Error('This case needs a select list in the project.');
  const { values: contexts = [] } = await me.jira.issueCustomFieldContexts.getContextsForField({ fieldId: field.id });
  return { fieldId: field.id, contextId: Number(contexts[0]?.id) };
}

export function fields(example: Example): void {
  example('fields are listed, and found by name', {}, async ({ me }) => {
    const all = await me.jira.issueFields.getFields();
    expect(all.find(({ id }) => id === 'summary')).toMatchObject({ custom: false, schema: { type: 'string' } });
    const { values } = await me.jira.issueFields.getFieldsPaginated({ query: 'summary', type: ['system'] });
    expect(values?.map(({ id }) => id)).toContain('summary');
  });

  example('a field has a context: for which projects and work types', { needs: ['Administer Jira'] }, async (scene) => {
    const { fieldId, contextId } = await aSelectList(scene);
    const { issueCustomFieldContexts: contexts } = scene.me.jira;
    const which = { fieldId, contextId: [contextId] };
    expect((await contexts.getProjectContextMapping(which)).values?.length).toBeGreaterThan(0);
    expect((await contexts.getIssueTypeMappingsForContexts(which)).values?.length).toBeGreaterThan(0);
  });

  example('a select list gets an option', { needs: ['Administer Jira', 'a disposable site'] }, async (scene) => {
    const which = await aSelectList(scene);
    const { issueCustomFieldOptions } = scene.me.jira;
    const value = `Contract ${(await issueCustomFieldOptions.getOptionsForContext(which)).total}`;
    const { options } = await issueCustomFieldOptions.createCustomFieldOption({ ...which, options: [{ value }] });
    expect(options).toMatchObject([{ value, disabled: false }]);
    const { values } = await issueCustomFieldOptions.getOptionsForContext(which);
    expect(values?.map((one) => one.value)).toContain(value);
  });

  example(
    'a select list gets a default, and loses it',
    { needs: ['Administer Jira', 'a disposable site'], raw: true },
    async (scene) => {
      const { me } = scene;
      const { fieldId, contextId } = await aSelectList(scene);
      const { values = [] } = await me.jira.issueCustomFieldOptions.getOptionsForContext({ fieldId, contextId });
      const put = (optionId: string | null) =>
        me.raw('PUT /rest/api/3/field/{fieldId}/context/defaultValue', {
          at: { fieldId },
          body: { defaultValues: [{ type: 'option.single', contextId: String(contextId), optionId }] },
        });
      const read = () => me.raw('GET /rest/api/3/field/{fieldId}/context/defaultValue', { at: { fieldId } });
      await put(values[0]?.id ?? '');
      const clear = scene.undo(() => put(null));
      expect(await read()).toMatchObject({ values: [{ optionId: values[0]?.id }] });
      await clear();
      expect(await read()).not.toMatchObject({ values: [{ optionId: values[0]?.id }] });
    },
  );

  example('an app sets its field, for one ticket and for many', { needs: ['an app'] }, async ({ app, me, ticket }) => {
    const [one, other] = [await ticket(), await ticket()];
    const { issueCustomFieldValuesApps: values } = app.hands.jira;
    await values.updateCustomFieldValue({
      fieldIdOrKey: app.field,
      updates: [{ issueIds: [Number(one.id)], value: 'red' }],
    });
    await values.updateMultipleCustomFieldValues({
      updates: [{ customField: app.field, issueIds: [Number(other.id)], value: 'blue' }],
    });
    const markOf = async (issueIdOrKey: string) =>
      (await me.jira.issues.getIssue({ issueIdOrKey, fields: [app.field] })).fields?.[app.field];
    expect([await markOf(one.key), await markOf(other.key)]).toEqual(['red', 'blue']);
  });

  example("an app configures its field's context", { needs: ['an app'] }, async ({ app }) => {
    const { issueCustomFieldConfigurationApps: configurations } = app.hands.jira;
    const fieldIdOrKey = app.field;
    const { values = [] } = await configurations.getCustomFieldConfiguration({ fieldIdOrKey });
    const { id = '', fieldContextId = '' } = values[0] ?? {};
    await configurations.updateCustomFieldConfiguration({
      fieldIdOrKey,
      configurations: [{ id, fieldContextId, configuration: { levels: 3 } }],
    });
    const { values: after } = await configurations.getCustomFieldConfiguration({ fieldIdOrKey });
    expect(after).toMatchObject([{ configuration: { levels: 3 } }]);
  });
}
