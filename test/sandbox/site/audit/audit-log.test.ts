import { SCREEN } from '../../../../sandbox/seed/ids';
import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import { createDoor } from '../../../../sandbox/site/door';
import { siteRoutes } from '../../../../sandbox/site/routes';
import { calls } from '../../../support/jira-js';
import { stock } from '../../seed/fresh-site';

interface Read {
  total: number;
  records: {
    summary: string;
    authorKey: string;
    created: string;
    objectItem: { name: string; typeName: string };
    changedValues: { fieldName: string; changedFrom?: string; changedTo?: string }[];
    associatedItems: { name: string }[];
  }[];
}

function opened() {
  const { site } = stock();
  const call = calls(createDoor({ site, routes: siteRoutes }));
  const log = async (query: Record<string, string> = {}): Promise<Read> =>
    (await call(ACCOUNT.admin, 'GET', `auditing/record?${new URLSearchParams(query)}`)).body as Read;
  return { site, call, log };
}
type Call = ReturnType<typeof opened>['call'];

test.each<[string, (call: Call) => Promise<unknown>, object]>([
  [
    'a new link type',
    (call) => call(ACCOUNT.admin, 'POST', 'issueLinkType', { name: 'Escalation', inward: 'is of', outward: 'has' }),
    { summary: 'Issue link type created', objectItem: { name: 'Escalation', typeName: 'ISSUE_LINK_TYPE' } },
  ],
  [
    'a status that is renamed',
    (call) =>
      call(ACCOUNT.admin, 'PUT', 'statuses', { statuses: [{ id: '10100', name: 'Queued', statusCategory: 'TODO' }] }),
    {
      summary: 'Status updated',
      changedValues: expect.arrayContaining([expect.objectContaining({ changedTo: 'Queued' })]),
    },
  ],
  [
    'a field that is taken off a screen',
    (call) =>
      call(ACCOUNT.admin, 'DELETE', `screens/${SCREEN.requestViewEdit}/tabs/${SCREEN.requestViewEdit}/fields/summary`),
    { summary: 'Field removed from screen', associatedItems: [expect.objectContaining({ name: 'Summary' })] },
  ],
  [
    'who comes into a role',
    (call) => call(ACCOUNT.admin, 'POST', 'project/HELP/role/10002', { user: [ACCOUNT.agentL2] }),
    { summary: 'Project roles changed', changedValues: [{ fieldName: 'Users', changedTo: expect.any(String) }] },
  ],
])('%s is recorded with its author', async (_, act, expected) => {
  const { call, log, site } = opened();
  await act(call);
  const { records, total } = await log();
  expect(total).toBe(1);
  expect(records[0]).toMatchObject({ authorKey: ACCOUNT.admin, ...expected });
  expect(Date.parse(records[0]!.created)).toBe(site.clock.now());
});

test('a permission that is revoked is recorded, and no longer held', async () => {
  const { call, log } = opened();
  const scheme = (await call(ACCOUNT.admin, 'GET', 'permissionscheme/10000?expand=permissions')).body as {
    permissions: { id: number; permission: string; holder: { type: string; value?: string } }[];
  };
  const grants = scheme.permissions.filter(({ permission }) => permission === 'EDIT_ISSUES');
  const may = async () => {
    const { body } = await call(ACCOUNT.agentL1, 'GET', 'mypermissions?projectKey=HELP&permissions=EDIT_ISSUES');
    return (body as { permissions: Record<string, { havePermission: boolean }> }).permissions['EDIT_ISSUES'];
  };
  expect(await may()).toMatchObject({ havePermission: true });
  for (const { id } of grants)
    expect((await call(ACCOUNT.admin, 'DELETE', `permissionscheme/10000/permission/${id}`)).status).toBe(204);
  expect(await may()).toMatchObject({ havePermission: false });
  expect((await log({ filter: 'Edit' })).total).toBe(grants.length);
  const { holder, permission } = grants[0]!;
  const back = { holder, permission };
  expect((await call(ACCOUNT.admin, 'POST', 'permissionscheme/10000/permission', back)).status).toBe(201);
  expect((await call(ACCOUNT.admin, 'POST', 'permissionscheme/10000/permission', back)).status).toBe(400);
  expect((await call(ACCOUNT.projectAdmin, 'POST', 'permissionscheme/10000/permission', back)).status).toBe(403);
  expect((await call(ACCOUNT.admin, 'DELETE', 'permissionscheme/10000/permission/1')).status).toBe(400);
});

test('it is filtered by words and time, the newest first, page by page', async () => {
  const { call, log, site } = opened();
  const link = (name: string) => call(ACCOUNT.admin, 'POST', 'issueLinkType', { name, inward: 'a', outward: 'b' });
  await link('First');
  await link('Second');
  const names = async (query?: Record<string, string>) => (await log(query)).records.map((it) => it.objectItem.name);
  expect(await names()).toEqual(['Second', 'First']);
  expect(await names({ filter: 'link first' })).toEqual(['First']);
  expect(await names({ filter: 'nothing' })).toEqual([]);
  expect(await names({ offset: '1', limit: '1' })).toEqual(['First']);
  const now = new Date(site.clock.now()).toISOString();
  expect(await names({ from: now, to: now })).toHaveLength(2);
  expect(await names({ to: new Date(site.clock.now() - 1).toISOString() })).toEqual([]);
});

test('it is for Jira administrators, and what it does not understand is refused', async () => {
  const { call } = opened();
  expect((await call(ACCOUNT.projectAdmin, 'GET', 'auditing/record')).status).toBe(403);
});
