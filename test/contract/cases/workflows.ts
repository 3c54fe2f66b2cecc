import type { Example, Scene } from '../scene';

const needs = ['Administer Jira'] as const;
const REFERENCES = ['00000000-0000-4000-8000-00000000c001', '00000000-0000-4000-8000-00000000c002'] as const;

/** A workflow of two statuses that no project uses, with its id. It and its statuses are gone when the case is over. */
async function aWorkflow({ me, undo, fresh }: Scene) {
  const { workflows, status } = me.jira;
  const name = fresh('workflow');
  const [toDo, done] = REFERENCES;
  const payload: Parameters<typeof workflows.createWorkflows>[0] = {
    scope: { type: 'GLOBAL' },
    statuses: [
      { name: `${name} to do`, statusCategory: 'TODO', statusReference: toDo },
      { name: `${name} done`, statusCategory: 'DONE', statusReference: done },
    ],
    workflows: [
      {
        name,
        statuses: REFERENCES.map((statusReference) => ({ statusReference, properties: {} })),
        transitions: [
          { id: '1', type: 'INITIAL', name: 'Create', toStatusReference: toDo },
          {
            id: '11',
            type: 'DIRECTED',
            name: 'Finish',
            toStatusReference: done,
            links: [{ fromStatusReference: toDo }],
          },
        ],
      },
    ],
  };
  expect(await workflows.validateCreateWorkflows({ payload })).toEqual({ errors: [] });
  const made = await workflows.createWorkflows(payload);
  const statusIds = made.statuses?.map(({ id = '' }) => id) ?? [];
  undo(() => status.deleteStatusesById({ id: statusIds }));
  const id = made.workflows?.[0]?.id ?? '';
  undo(() => workflows.deleteInactiveWorkflow({ entityId: id }));
  return { id, name };
}

export function workflows(example: Example): void {
  example('a new workflow is found, read and no longer found when deleted', { needs }, async (scene) => {
    const { workflows: flows } = scene.me.jira;
    const { id, name } = await aWorkflow(scene);
    const { values } = await flows.searchWorkflows({ queryString: name, expand: 'values.transitions' });
    expect(values?.map((one) => one.id)).toEqual([id]);
    const read = await flows.readWorkflows({ workflowIds: [id] });
    expect(read.workflows?.[0]?.transitions?.map((one) => one.name).sort()).toEqual(['Create', 'Finish']);
  });

  example('what is read of a workflow is written back with a change', { needs }, async (scene) => {
    const { workflows: flows } = scene.me.jira;
    const { id } = await aWorkflow(scene);
    const payload = (await flows.readWorkflows({ workflowIds: [id] })) as Parameters<typeof flows.updateWorkflows>[0];
    for (const transition of payload.workflows?.[0]?.transitions ?? [])
      if (transition.name === 'Finish') transition.name = 'Complete';
    expect(await flows.validateUpdateWorkflows({ payload })).toEqual({ errors: [] });
    await flows.updateWorkflows(payload);
    const { workflows: [after] = [] } = await flows.readWorkflows({ workflowIds: [id] });
    expect(after?.transitions?.map((one) => one.name).sort()).toEqual(['Complete', 'Create']);
    expect(after?.version?.versionNumber).toBeGreaterThan(payload.workflows?.[0]?.version.versionNumber ?? 0);
  });

  example('a workflow that nothing uses is in no project and no scheme', { needs }, async (scene) => {
    const { workflows: flows } = scene.me.jira;
    const { id: workflowId } = await aWorkflow(scene);
    expect((await flows.getProjectUsagesForWorkflow({ workflowId })).projects?.values).toEqual([]);
    expect((await flows.getWorkflowSchemeUsagesForWorkflow({ workflowId })).workflowSchemes?.values).toEqual([]);
  });

  example('a workflow in use tells by which work types', { needs }, async ({ me, projectId, workType }) => {
    const { workflows: flows } = me.jira;
    const [project, { id: issueTypeId }] = [await projectId(), await workType()];
    const { workflows: [used] = [] } = await flows.readWorkflows({
      projectAndIssueTypes: [{ projectId: project, issueTypeId }],
    });
    const { issueTypes } = await flows.getWorkflowProjectIssueTypeUsages({
      workflowId: used?.id ?? '',
      projectId: Number(project),
    });
    expect(issueTypes?.values?.map(({ id }) => id)).toContain(issueTypeId);
  });

  example('the rules that a workflow may have are named', { needs }, async ({ me, projectId, workType }) => {
    const { workflows: flows } = me.jira;
    const which = { projectId: await projectId(), issueTypeId: (await workType()).id };
    const { systemRules } = await flows.workflowCapabilities(which);
    expect(systemRules?.map(({ ruleKey }) => ruleKey)).toContain('system:validate-field-value');
    expect((await flows.getDefaultEditor()).value).toEqual(expect.any(String));
  });

  example('an app switches its rule off', { needs: ['an app'] }, async ({ app }) => {
    const { workflowTransitionRules: rules } = app.hands.jira;
    const asked = { types: ['validator' as const], expand: 'transition' };
    const found = async () => (await rules.getWorkflowTransitionRuleConfigurations(asked)).values?.[0];
    const { workflowId, validators: [rule] = [] } = (await found()) ?? {};
    await rules.updateWorkflowTransitionRuleConfigurations({
      workflows: [
        {
          workflowId: { name: workflowId?.name ?? '', draft: false },
          validators: [{ id: rule?.id ?? '', key: rule?.key ?? '', configuration: { value: '{}', disabled: true } }],
        },
      ],
    });
    expect((await found())?.validators?.[0]?.configuration).toMatchObject({ disabled: true });
  });
}
