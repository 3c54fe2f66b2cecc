import { STATUS } from '../../../../sandbox/seed/ids';
import type { JsonObject } from '../../../../sandbox/json';
import { workflowId } from '../../../../sandbox/site/workflow/identity';
import { aWorkflowDesk, type WorkflowDesk } from '../workflow/workflow-desk';

const ALL = '/rest/api/3/statuses';
let desk: WorkflowDesk;
beforeEach(() => void (desk = aWorkflowDesk()));
const make = (name: string, who = 'admin') =>
  desk.call(who, 'POST', ALL, { scope: { type: 'GLOBAL' }, statuses: [{ name, statusCategory: 'IN_PROGRESS' }] });

test('a status is made, found, changed and taken away', async () => {
  const made = await make('Handing over soon');
  expect(made).toMatchObject({ status: 200, body: [{ name: 'Handing over soon', scope: { type: 'GLOBAL' } }] });
  const [{ id }] = made.body as [{ id: string }];
  const change = { id, name: 'Nearly handed over', statusCategory: 'DONE', description: 'Almost there' };
  expect((await desk.call('admin', 'PUT', ALL, { statuses: [change] })).status).toBe(204);
  const found = await desk.call('project-admin', 'GET', `${ALL}/search?searchString=nearly&statusCategory=DONE`);
  expect(found.body).toMatchObject({ total: 1, values: [change] });
  expect((await desk.call('admin', 'GET', `${ALL}/byNames?name=nearly%20handed%20over`)).body).toHaveLength(1);
  expect((await desk.call('admin', 'DELETE', `${ALL}?id=${id}`)).status).toBe(204);
  expect((await desk.call('admin', 'GET', `${ALL}?id=${id}`)).body).toEqual([]);
});

test('a status in use is not taken away, nor another one with it', async () => {
  const { body } = await make('Idle');
  const [{ id }] = body as [{ id: string }];
  expect((await desk.call('admin', 'DELETE', `${ALL}?id=${id}&id=${STATUS.resolved}`)).status).toBe(400);
  expect(desk.site.statuses.has(id)).toBe(true);
});

test('names are unique, whatever their letters', async () => {
  expect(await make('resolved')).toMatchObject({
    status: 400,
    body: { errorMessages: ['You must use a unique status name.'] },
  });
  expect((await make('x'.repeat(256))).body).toMatchObject({ errorMessages: ['The name is too long, maxSize=255'] });
  const renamed = { id: STATUS.escalated, name: 'Resolved', statusCategory: 'DONE' };
  expect((await desk.call('admin', 'PUT', ALL, { statuses: [renamed] })).status).toBe(400);
});

test('reading needs the administration of a project, changing that of the site', async () => {
  expect((await make('Mine', 'project-admin')).status).toBe(401);
  expect((await desk.call('agent-l1', 'GET', `${ALL}/search`)).status).toBe(401);
  expect((await desk.call('project-admin', 'GET', `${ALL}/search`)).status).toBe(200);
});

test('everybody reads a status that is in use, by id or name; one that no project uses is not there', async () => {
  const read = async (what: string) =>
    (await desk.call('agent-l1', 'GET', `/rest/api/3/status/${what}`)) as {
      status: number;
      body: JsonObject;
    };
  expect((await read(STATUS.resolved)).body).toMatchObject({ name: 'Resolved', statusCategory: { key: 'done' } });
  expect((await read('waiting%20for%20support')).body['id']).toBe(STATUS.waitingForSupport);
  await make('Idle');
  expect((await read('Idle')).status).toBe(404);
});

test('its usages name workflows, projects and work types', async () => {
  const read = async (more: string) => (await desk.call('admin', 'GET', `${ALL}/${STATUS.escalated}${more}`)).body;
  expect(await read('/projectUsages')).toMatchObject({
    projects: { values: expect.arrayContaining([{ id: '10000' }]) },
  });
  expect(await read('/workflowUsages')).toMatchObject({
    workflows: { values: expect.arrayContaining([{ id: workflowId(desk.flow()) }]) },
  });
  expect(await read('/project/10000/issueTypeUsages')).toMatchObject({
    issueTypes: { values: expect.arrayContaining([{ id: desk.issue().typeId }]) },
  });
});

test('a property of a status in one workflow refuses edits there', async () => {
  const edit = () => desk.call('agent-l1', 'PUT', '/rest/api/3/issue/HELP-1', { fields: { summary: 'New' } });
  expect((await edit()).status).toBe(204);
  desk.flow().statusProperties = { [desk.issue().statusId]: { 'jira.issue.editable': 'false' } };
  expect((await edit()).status).toBe(400);
});
