import type { Json } from '../../../../sandbox/json';
import { workflowId } from '../../../../sandbox/site/workflow/identity';
import { aWorkflowDesk, type WorkflowDesk } from '../workflow/workflow-desk';

const SCHEMES = '/rest/api/3/workflowscheme';
interface Read {
  id: string;
  name: string;
  description: string;
  version: { id: string; versionNumber: number };
  workflowsForIssueTypes: { issueTypeIds: string[]; workflow: { id: string } }[];
}

let desk: WorkflowDesk;
beforeEach(() => void (desk = aWorkflowDesk()));
const read = async (): Promise<Read> =>
  ((await desk.call('admin', 'POST', `${SCHEMES}/read`, { projectIds: ['10000'] })).body as unknown as Read[])[0]!;
const update = (sent: Json, as = 'admin') => desk.call(as, 'POST', `${SCHEMES}/update`, sent);

/** The scheme as read, with a copy of the workflow, less one status, for all work types. */
async function withCopy(lacking?: string) {
  const { id, name, description, version } = await read();
  const project = desk.site.projects.get('10000')!;
  const before = desk.site.workflows.get(Object.values(project.workflows)[0]!)!;
  const copy = { ...before, name: 'A copy', id: 'copy', statusIds: before.statusIds.filter((it) => it !== lacking) };
  desk.site.workflows.set(copy.name, copy);
  const workflowsForIssueTypes = [{ workflowId: 'copy', issueTypeIds: project.issueTypeIds }];
  return { before, project, sent: { id, name, description, version, workflowsForIssueTypes } };
}

test('it is read with its version and the work types of each workflow', async () => {
  const { project, before } = await withCopy();
  const scheme = await read();
  expect(scheme).toMatchObject({ id: '20000', name: 'HELP: Workflow scheme', version: { versionNumber: 0 } });
  expect(scheme.workflowsForIssueTypes.flatMap((it) => it.issueTypeIds).sort()).toEqual(
    Object.keys(project.workflows).sort(),
  );
  expect(scheme.workflowsForIssueTypes[0]?.workflow.id).toBe(workflowId(before));
});

test('its work types get another workflow at once, and its version counts', async () => {
  const { sent, project } = await withCopy();
  expect(await update(sent)).toMatchObject({ status: 200 });
  expect([...new Set(Object.values(project.workflows))]).toEqual(['A copy']);
  expect((await read()).version.versionNumber).toBe(1);
  expect((await update(sent)).status).toBe(409);
});

test('work in a status that goes demands to be mapped, and then moves as a task', async () => {
  const issue = [...desk.site.issues.values()].find((it) => it.projectId === '10000')!;
  const { sent, before } = await withCopy(issue.statusId);
  const refused = await update(sent);
  expect(refused.status).toBe(400);
  expect(JSON.stringify(refused.body)).toContain('which the new workflow lacks: map it.');
  expect((await read()).version.versionNumber).toBe(0);
  const to = before.statusIds.find((it) => it !== issue.statusId)!;
  const statusMappings = [{ oldStatusId: issue.statusId, newStatusId: to }];
  const mapping = { oldWorkflowId: workflowId(before), newWorkflowId: 'copy', statusMappings };
  expect((await update({ ...sent, statusMappingsByWorkflows: [mapping] })).status).toBe(303);
  expect(issue.statusId).toBe(to);
  expect(issue.history.at(-1)?.items[0]).toMatchObject({ field: 'status', to });
});

test('what it cannot do is refused whole', async () => {
  const { sent } = await withCopy();
  const types = sent.workflowsForIssueTypes[0]!.issueTypeIds;
  expect((await update({ ...sent, id: '1' })).status).toBe(400);
  expect((await update({ ...sent, name: ' ' })).status).toBe(400);
  expect((await update({ ...sent, workflowsForIssueTypes: [{ workflowId: 'x', issueTypeIds: types }] })).status).toBe(
    400,
  );
  expect((await update({ ...sent, workflowsForIssueTypes: [] })).status).toBe(501);
  expect((await read()).version.versionNumber).toBe(0);
});

test('it is for Jira administrators', async () => {
  const { sent } = await withCopy();
  expect((await update(sent, 'project-admin')).status).toBe(401);
  expect((await desk.call('project-admin', 'POST', `${SCHEMES}/read`, { projectIds: ['10000'] })).status).toBe(401);
});
