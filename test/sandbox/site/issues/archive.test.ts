import { adf, aDesk, issueAt, type Desk } from './a-desk';

const PATH = '/rest/api/3/issue/HELP-1';
let desk: Desk;
beforeEach(() => void (desk = aDesk()));
const archive = (who: string, ...issueIdsOrKeys: string[]) =>
  desk.as(who)('PUT', '/rest/api/3/issue/archive', { issueIdsOrKeys });

test('an archived ticket is read and not changed, until it is brought back', async () => {
  expect(await archive('admin', 'HELP-1', 'HELP-99')).toEqual({
    status: 200,
    body: {
      numberOfIssuesUpdated: 1,
      errors: { issuesNotFound: { count: 1, issueIdsOrKeys: ['HELP-99'], message: 'Issue not found.' } },
    },
  });
  const agent = desk.as('agent-l1');
  expect((await agent('GET', PATH)).status).toBe(200);
  expect((await agent('PUT', PATH, { fields: { summary: 'New' } })).status).toBe(400);
  expect((await agent('POST', `${PATH}/comment`, { body: adf('Hi') })).status).toBe(400);
  expect((await agent('PUT', `${PATH}/properties/k`, 1)).status).toBe(403);
  expect((await agent('PUT', `${PATH}/assignee`, { accountId: null })).status).toBe(403);
  expect((await desk.as('project-admin')('DELETE', PATH)).status).toBe(403);
  expect((await agent('GET', `${PATH}/transitions`)).body).toMatchObject({ transitions: [] });
  const back = await desk.as('admin')('PUT', '/rest/api/3/issue/unarchive', { issueIdsOrKeys: ['HELP-1'] });
  expect(back).toMatchObject({ status: 200, body: { numberOfIssuesUpdated: 1, errors: {} } });
  expect((await agent('PUT', PATH, { fields: { summary: 'New' } })).status).toBe(204);
});

test('only Jira’s admins archive', async () => {
  expect((await archive('project-admin', 'HELP-1')).status).toBe(403);
  expect(issueAt(desk, 'HELP-1').archived).toBeUndefined();
});

test('where nothing can be archived, that is said', async () => {
  expect(await archive('admin', 'HELP-99')).toMatchObject({ status: 400, body: { numberOfIssuesUpdated: 0 } });
});

test('of more than 1,000 the first 1,000 are archived', async () => {
  const names = ['HELP-1', ...Array.from({ length: 1000 }, (_, it) => `HELP-${it + 100}`)];
  expect(await archive('admin', ...names)).toMatchObject({ status: 412, body: { numberOfIssuesUpdated: 1 } });
});

test('internal comments of an archived ticket are still read by agents', async () => {
  const properties = [{ key: 'sd.public.comment', value: { internal: true } }];
  await desk.as('agent-l1')('POST', `${PATH}/comment`, { body: adf('Psst'), properties });
  await archive('admin', 'HELP-1');
  const total = async (who: string) => ((await desk.as(who)('GET', `${PATH}/comment`)).body as { total: number }).total;
  expect([await total('agent-l2'), await total('customer')]).toEqual([1, 0]);
});
