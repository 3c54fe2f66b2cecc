import { account, aDesk, issueAt, LEVEL, type Desk } from './a-desk';

const BULK = '/rest/api/3/changelog/bulkfetch';
let desk: Desk;
beforeEach(async () => {
  desk = aDesk();
  desk.request();
  const edit = (key: string, fields: Record<string, string>) =>
    desk.as('agent-l1')('PUT', `/rest/api/3/issue/${key}`, { fields });
  await edit('HELP-2', { summary: 'Second first', [LEVEL]: 'L1' });
  desk.later(1);
  await edit('HELP-1', { [LEVEL]: 'L2' });
  await edit('HELP-2', { [LEVEL]: 'L2' });
  desk.later(1);
  await edit('HELP-1', { [LEVEL]: 'L3' });
});

interface Page {
  issueChangeLogs: {
    issueId: string;
    changeHistories: { created: number; items: { field: string; toString: string }[] }[];
  }[];
  nextPageToken?: string;
}
const fetched = async (more: object, who = 'agent-l1') => {
  const { body } = await desk.as(who)('POST', BULK, { issueIdsOrKeys: ['HELP-1', 'HELP-2'], ...more });
  return body as unknown as Page;
};
const told = ({ issueChangeLogs }: Page) =>
  issueChangeLogs.map(({ issueId, changeHistories }) => [
    desk.site.issues.get(issueId)!.key,
    ...changeHistories.flatMap(({ items }) => items.map((it) => it.toString)),
  ]);

test('the histories of many tickets come oldest first, gathered by ticket, their times as numbers', async () => {
  const page = await fetched({});
  expect(told(page)).toEqual([
    ['HELP-2', 'Second first', 'L1', 'L2'],
    ['HELP-1', 'L2', 'L3'],
  ]);
  expect(page.issueChangeLogs[0]!.changeHistories.map((it) => it.created)).toEqual([
    Date.parse('2026-11-16T09:00:00Z'),
    Date.parse('2026-11-16T09:01:00Z'),
  ]);
  expect(page).not.toHaveProperty('nextPageToken');
});

test('only changes of the wanted fields are told', async () => {
  expect(told(await fetched({ fieldIds: [LEVEL] }))).toEqual([
    ['HELP-2', 'L1', 'L2'],
    ['HELP-1', 'L2', 'L3'],
  ]);
  expect(told(await fetched({ fieldIds: ['assignee'] }))).toEqual([]);
});

test('a page ends in the middle of the list, and its token leads on', async () => {
  const first = await fetched({ maxResults: 2 });
  expect(told(first)).toEqual([
    ['HELP-2', 'Second first', 'L1'],
    ['HELP-1', 'L2'],
  ]);
  const second = await fetched({ maxResults: 2, nextPageToken: first.nextPageToken });
  expect([told(second), second.nextPageToken]).toEqual([
    [
      ['HELP-2', 'L2'],
      ['HELP-1', 'L3'],
    ],
    undefined,
  ]);
});

test('tickets that one may not see are passed over', async () => {
  expect(told(await fetched({}, 'outsider'))).toEqual([]);
  issueAt(desk, 'HELP-2').values['reporter'] = account('agent-l2');
  expect(told(await fetched({}, 'customer'))).toEqual([['HELP-1', 'L2', 'L3']]);
});

test.each([
  ['no ticket', { issueIdsOrKeys: [] }],
  ['1,001 tickets', { issueIdsOrKeys: Array.from({ length: 1001 }, (_, it) => String(it)) }],
  ['eleven fields', { fieldIds: Array.from({ length: 11 }, (_, it) => `customfield_${it}`) }],
  ['an unknown token', { nextPageToken: 'elsewhere' }],
  ['a page of 10,001', { maxResults: 10_001 }],
])('%s is refused', async (_what, body) => {
  const { status } = await desk.as('agent-l1')('POST', BULK, { issueIdsOrKeys: ['HELP-1'], ...body });
  expect(status).toBe(400);
});

test('changes of one ticket are read by their ids', async () => {
  const [first, second] = issueAt(desk, 'HELP-1').history;
  const elsewhere = issueAt(desk, 'HELP-2').history[0]!;
  const { body } = await desk.as('agent-l1')('POST', '/rest/api/3/issue/HELP-1/changelog/list', {
    changelogIds: [Number(second!.id), Number(elsewhere.id)],
  });
  expect(first!.id).not.toBe(second!.id);
  expect(body).toMatchObject({
    total: 1,
    histories: [{ id: second!.id, created: expect.stringMatching(/^2026-11-16T/), items: [{ toString: 'L3' }] }],
  });
  const unseen = await desk.as('outsider')('POST', '/rest/api/3/issue/HELP-1/changelog/list', { changelogIds: [] });
  expect(unseen.status).toBe(404);
});
