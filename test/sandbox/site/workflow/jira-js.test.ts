import { STATUS } from '../../../../sandbox/seed/ids';
import { workflowId } from '../../../../sandbox/site/workflow/identity';
import { cloudClients } from '../../../support/jira-js';
import { account } from '../issues/a-desk';
import { readFlow } from './sent-workflow';
import { aWorkflowDesk, installRule, ruleOf } from './workflow-desk';

/* jira.js checks every answer against its own schemas and throws on the first that does not fit. */
const desk = aWorkflowDesk();
const jira = cloudClients(desk.door)(account('admin'));
const id = workflowId(desk.flow());
const { name } = desk.flow();
const gate = installRule(desk.site, { moduleKey: 'gate', ruleKey: 'forge:expression-validator', expression: 'true' });
desk.transition('51').validators = [{ kind: 'app', rule: ruleOf(gate) }];
desk.transition('21').conditions = [{ kind: 'app-only' }];

test('a client of Jira Cloud reads, judges and updates workflows', async () => {
  expect((await jira.workflows.searchWorkflows({ expand: 'values.transitions', queryString: 'incident' })).total).toBe(
    1,
  );
  expect((await jira.workflows.readWorkflows({ workflowNames: [name] })).workflows?.[0]?.id).toBe(id);
  expect((await jira.workflows.workflowCapabilities({ workflowId: id })).forgeRules).toHaveLength(1);
  type Update = Parameters<typeof jira.workflows.updateWorkflows>[0];
  const payload = (await readFlow(desk)) as unknown as Update;
  expect(await jira.workflows.validateUpdateWorkflows({ payload })).toEqual({ errors: [] });
  const { workflows } = await jira.workflows.updateWorkflows(payload);
  expect(workflows?.[0]?.version?.versionNumber).toBe(1);
});

test('it makes a workflow and takes it away', async () => {
  const statusReference = '00000000-0000-4000-8000-000000000001';
  const payload: Parameters<typeof jira.workflows.createWorkflows>[0] = {
    scope: { type: 'GLOBAL' },
    statuses: [{ name: 'On the road', statusCategory: 'TODO', statusReference }],
    workflows: [
      {
        name: 'Field work',
        statuses: [{ statusReference, properties: {}, layout: { x: 1, y: 2 } }],
        transitions: [{ id: '1', type: 'INITIAL', name: 'Create', toStatusReference: statusReference }],
      },
    ],
  };
  expect(await jira.workflows.validateCreateWorkflows({ payload })).toEqual({ errors: [] });
  const { workflows } = await jira.workflows.createWorkflows(payload);
  expect(workflows?.[0]?.statuses?.[0]?.layout).toEqual({ x: 1, y: 2 });
  await jira.workflows.deleteInactiveWorkflow({ entityId: workflows?.[0]?.id ?? '' });
  expect(desk.site.workflows.has('Field work')).toBe(false);
});

test('it learns who shares a workflow', async () => {
  const usages = await jira.workflows.getProjectUsagesForWorkflow({ workflowId: id });
  expect(usages.projects?.values?.map((it) => it.id)).toContain('10000');
  await jira.workflows.getWorkflowProjectIssueTypeUsages({ workflowId: id, projectId: 10000 });
  const { workflowSchemes } = await jira.workflows.getWorkflowSchemeUsagesForWorkflow({ workflowId: id });
  expect(workflowSchemes?.values?.map((it) => it.id)).toContain('20000');
  const { values } = await jira.workflowSchemes.getAllWorkflowSchemes();
  expect(values?.map((it) => it.id)).toContain(20000);
  expect((await jira.workflowSchemes.getWorkflowScheme({ id: 20000 })).issueTypeMappings).toBeDefined();
  await jira.workflowSchemes.getProjectUsagesForWorkflowScheme({ workflowSchemeId: '20000' });
  const associations = jira.workflowSchemeProjectAssociations;
  const found = await associations.getWorkflowSchemeProjectAssociations({ projectId: [10000] });
  expect(found.values[0]?.projectIds).toEqual(['10000']);
  const refused = associations.assignSchemeToProject({ projectId: '10000', workflowSchemeId: '20000' });
  await expect(refused).rejects.toMatchObject({ message: expect.any(String) });
});

test('it keeps statuses', async () => {
  const [made] = await jira.status.createStatuses({
    scope: { type: 'GLOBAL' },
    statuses: [{ name: 'Nearly', statusCategory: 'TODO' }],
  });
  const statusId = made?.id ?? '';
  await jira.status.updateStatuses({ statuses: [{ id: statusId, name: 'Nearly there', statusCategory: 'DONE' }] });
  expect((await jira.status.search({ searchString: 'nearly' })).values?.[0]?.name).toBe('Nearly there');
  expect(await jira.status.getStatusesById({ id: [statusId, STATUS.resolved] })).toHaveLength(2);
  expect(await jira.status.getStatusesByName({ name: ['Nearly there'] })).toHaveLength(1);
  await jira.status.deleteStatusesById({ id: [statusId] });
  await jira.status.getWorkflowUsagesForStatus({ statusId: STATUS.resolved });
  await jira.status.getProjectUsagesForStatus({ statusId: STATUS.resolved });
  await jira.status.getProjectIssueTypeUsagesForStatus({ statusId: STATUS.resolved, projectId: '10000' });
  expect((await jira.workflowStatuses.getStatus({ idOrName: STATUS.resolved })).name).toBe('Resolved');
  expect(await jira.workflowStatusCategories.getStatusCategories()).toHaveLength(3);
});
