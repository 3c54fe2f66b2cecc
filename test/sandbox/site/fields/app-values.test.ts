import { cloudClients } from '../../../support/jira-js';
import type { Json } from '../../../../sandbox/json';
import { account, aDesk, issueAt, LEVEL, SCORE, SINCE, TEAM, type Desk } from '../issues/a-desk';

let desk: Desk;
beforeEach(() => {
  desk = aDesk();
  desk.request();
});
const id = (key: string) => Number(issueAt(desk, key).id);
const put = (who: string, field: string, value: Json, query = '') =>
  desk.as(who)('PUT', `/rest/api/3/app/field/${field}/value${query}`, {
    updates: [{ issueIds: [id('HELP-1')], value }],
  });
const valueOf = (field: string, key = 'HELP-1') => issueAt(desk, key).values[field];

test('an app sets a value of its own field, by id or key, also a read-only one', async () => {
  expect(await put('app', LEVEL, 'L2')).toEqual({ status: 204, body: null });
  expect((await put('app', desk.site.fields.get(SCORE)!.key, 7)).status).toBe(204);
  expect((await put('app', SINCE, '2026-11-16T10:00:00.123+0100')).status).toBe(204);
  expect([valueOf(LEVEL), valueOf(SCORE), valueOf(SINCE)]).toEqual(['L2', 7, Date.parse('2026-11-16T09:00:00Z')]);
  expect(issueAt(desk, 'HELP-1').history[0]).toMatchObject({
    author: account('app-tierline'),
    items: [{ fieldId: LEVEL, toString: 'L2' }],
  });
  expect(desk.events.at(-1)).toMatchObject({ kind: 'issue-updated', appId: expect.any(String) });
});

test('many fields of many tickets are set at once, each ticket in one change', async () => {
  const { status } = await desk.as('app')('POST', '/rest/api/3/app/field/value', {
    updates: [
      { customField: LEVEL, issueIds: [id('HELP-1'), id('HELP-2')], value: 'L3' },
      { customField: SCORE, issueIds: [id('HELP-1')], value: 1 },
    ],
  });
  expect([status, valueOf(LEVEL, 'HELP-2')]).toEqual([204, 'L3']);
  expect(issueAt(desk, 'HELP-1').history.map((it) => it.items.length)).toEqual([2]);
});

test.each(['agent-l1', 'admin', 'other app', 'app for admin'])('%s may not', async (who) => {
  expect((await put(who, LEVEL, 'L2')).status).toBe(403);
  expect(valueOf(LEVEL)).toBeUndefined();
});

test('a field that is no app’s is refused to the app, an unknown one is not found', async () => {
  expect((await put('app', TEAM, null)).status).toBe(403);
  expect((await put('app', 'customfield_19999', null)).status).toBe(404);
  const empty = await desk.as('app')('PUT', '/rest/api/3/app/field/customfield_19999/value', { updates: [] });
  expect(empty.status).toBe(404);
});

test('what does not fit is refused, and nothing of the call is done', async () => {
  expect((await put('app', SCORE, 'seven')).body).toMatchObject({ errors: { [SCORE]: expect.any(String) } });
  const post = (updates: Json) => desk.as('app')('POST', '/rest/api/3/app/field/value', { updates });
  const one = { customField: LEVEL, issueIds: [id('HELP-1')], value: 'L2' };
  expect((await post([one, one])).status).toBe(400);
  expect((await post([one, { ...one, issueIds: [1] }])).status).toBe(400);
  expect((await post([{ ...one, issueIds: ['HELP-1'] }])).status).toBe(400);
  expect(valueOf(LEVEL)).toBeUndefined();
});

test('people’s permissions are not asked', async () => {
  desk.site.projects.get('10000')!.grants = {};
  expect((await put('app', LEVEL, 'L2')).status).toBe(204);
});

test('without a changelog the value changes and no history tells of it', async () => {
  await put('app', LEVEL, 'L2', '?generateChangelog=false');
  expect([valueOf(LEVEL), issueAt(desk, 'HELP-1').history]).toEqual(['L2', []]);
  expect(desk.events.at(-1)).toMatchObject({ kind: 'issue-updated', changes: { items: [] } });
});

test('without events nobody is told, and the history is written', async () => {
  const before = desk.events.length;
  await put('app', LEVEL, 'L2', '?generateAppEvents=false');
  expect([desk.events.length, issueAt(desk, 'HELP-1').history.length]).toEqual([before, 1]);
});

test('a client of Jira Cloud is refused as a person', async () => {
  const jira = cloudClients(desk.door)(account('admin'));
  await expect(
    jira.issueCustomFieldValuesApps.updateCustomFieldValue({
      fieldIdOrKey: LEVEL,
      updates: [{ issueIds: [id('HELP-1')], value: 'L2' }],
    } as never),
  ).rejects.toMatchObject({ status: 403 });
});
