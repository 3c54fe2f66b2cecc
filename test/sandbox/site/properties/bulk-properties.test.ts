import type { JsonObject } from '../../../../sandbox/json';
import { aDesk, issueAt, type Desk } from '../issues/a-desk';

let desk: Desk;
let ids: number[];
beforeEach(() => {
  desk = aDesk();
  desk.request();
  ids = ['HELP-1', 'HELP-2'].map((key) => Number(issueAt(desk, key).id));
});
const submit = async (who: string, path: string, body: JsonObject) => {
  const response = await desk.door.fetch(
    new Request(`http://localhost:8086/rest/api/3/issue/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    }),
    { client: 'rest', accountId: `712020:${who}` },
  );
  return { status: response.status, task: response.headers.get('Location')?.replace(/^.*(?=\/rest)/, '') ?? '' };
};

test('one set of properties is set on many tickets, and a task tells that it is done', async () => {
  const { status, task } = await submit('agent-l1', 'properties', {
    entitiesIds: ids,
    properties: { a: 1, b: { c: 2 } },
  });
  expect(status).toBe(303);
  expect((await desk.as('agent-l1')('GET', task)).body).toMatchObject({ status: 'COMPLETE', progress: 100 });
  expect((await desk.as('agent-l2')('GET', task)).status).toBe(403);
  expect((await desk.as('admin')('GET', task)).status).toBe(200);
  expect((await desk.as('admin')('GET', '/rest/api/3/task/1')).status).toBe(404);
  expect(['HELP-1', 'HELP-2'].map((key) => issueAt(desk, key).properties)).toEqual(
    Array(2).fill({ a: 1, b: { c: 2 } }),
  );
});

test('all or none: a ticket that is missing or not to be edited refuses the call', async () => {
  const properties = { a: 1 };
  expect((await submit('agent-l1', 'properties', { entitiesIds: [...ids, 1], properties })).status).toBe(400);
  expect((await submit('collaborator', 'properties', { entitiesIds: ids, properties })).status).toBe(400);
  expect(issueAt(desk, 'HELP-1').properties).toEqual({});
});

test('each ticket its own: the task’s result tells which failed', async () => {
  const issues = [
    { issueID: ids[0]!, properties: { a: 1 } },
    { issueID: 1, properties: { a: 1 } },
  ];
  const { status, task } = await submit('agent-l1', 'properties/multi', { issues });
  expect(status).toBe(303);
  expect((await desk.as('agent-l1')('GET', task)).body).toMatchObject({
    result: { updated: [String(ids[0])], failed: { 1: [expect.any(String)] } },
  });
});

test('eleven properties, and 101 tickets, are too many', async () => {
  const eleven = Object.fromEntries(Array.from({ length: 11 }, (_, it) => [`k${it}`, 1]));
  expect((await submit('agent-l1', 'properties', { entitiesIds: ids, properties: eleven })).status).toBe(400);
  const issues = Array.from({ length: 101 }, (_, it) => ({ issueID: it, properties: { a: 1 } }));
  expect((await submit('agent-l1', 'properties/multi', { issues })).status).toBe(400);
});
