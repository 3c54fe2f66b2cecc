import type { Json, JsonObject } from '../../sandbox/json';
import { PROJECT, TEAM } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Issue } from '../../sandbox/site/model';
import { aCheckedDesk } from '../close-check/a-checked-desk';
import { askOn, click, NOTES, TO_FUNCTIONAL } from '../hand-over/click-steps';
import { aTicketAtWork, expectHandedOver, handOver, LEVEL } from '../hand-over/steps';
import { see } from '../hand-over/matrix/seen';
import { aReadyDesk, person, type ReadyDesk } from '../support/ready-desk';
import { expectQuiet, knock } from './knock';
import { MARK } from './hostile';

/** What somebody may put into a property over REST in place of what the app wrote; a key for each way it may be read. */
const FORGED: [string, string][] = [
  ['nothing', 'null'],
  ['a text', '"x"'],
  ['a list', '[[],[{}]]'],
  ['keys that every object has', '{"toString":1,"valueOf":1,"constructor":1,"__proto__":{"operation":"x"}}'],
  [
    'such keys in every place',
    `{${['visit', 'operation', 'level', 'team', 'since', 'due', 'notes', 'pairs', 'comment', 'kind', 'parent', 'from']
      .map((key) => `"${key}":{"toString":1,"valueOf":1}`)
      .join(',')}}`,
  ],
  [
    'depths',
    `{"operation":${'['.repeat(3_000)}${']'.repeat(3_000)},"parent":${'['.repeat(3_000)}${']'.repeat(3_000)}}`,
  ],
  ['as much as a property holds', JSON.stringify({ operation: MARK.repeat(3_500), parent: MARK })],
];
const put = (issue: Issue, key: string, text: string): void => {
  issue.properties[key] = JSON.parse(text) as Json;
};

let desk: ReadyDesk;
beforeAll(async () => {
  desk = await aReadyDesk();
});

describe.each(FORGED)('a property that holds %s', (_, text) => {
  test('of the ticket: it is handed over by an event as ever', async () => {
    const issue = await aTicketAtWork(desk);
    const before = await see(desk, issue);
    for (const key of ['tierline', 'tierline-opened', 'tierline-outcome', 'tierline-notes']) put(issue, key, text);
    await handOver(desk, issue);
    await expectHandedOver(desk, issue, before);
    expect(issue.properties['tierline']).toMatchObject({ team: TEAM.technical, level: 'L2', visit: 2 });
  });

  test('of the ticket: it is handed over by a click as ever', async () => {
    const issue = await aTicketAtWork(desk);
    for (const key of ['tierline', 'tierline-opened', 'tierline-outcome']) put(issue, key, text);
    expect(await click(desk, issue, 'hand-over.make', TO_FUNCTIONAL)).toMatchObject({ outcome: 'handed-over' });
  });

  test('of comments: notes are added, and undone hand-overs are, as ever', async () => {
    const issue = await aTicketAtWork(desk);
    await click(desk, issue, 'hand-over.make', TO_FUNCTIONAL);
    await desk.settle();
    for (const comment of issue.comments)
      comment.properties = { ...comment.properties, 'tierline-notes': JSON.parse(text) as Json };
    const asked = await askOn(desk, issue, 'notes.asked', {}, ACCOUNT.agentL2);
    expect(asked).toMatchObject({ ok: expect.any(Boolean) });
    expect(await click(desk, issue, 'hand-over.undo', { visit: 2 })).toMatchObject({ outcome: 'undone' });
  });

  test('of work that an outcome is asked of: closing it is refused in words', async () => {
    const issue = await aTicketAtWork(desk);
    put(issue, 'tierline-outcome', text);
    const config = {
      ...{ rule: 'outcome-recorded', version: 1, levels: ['L1'], withoutLevel: true, kinds: ['none'] },
      fields: { level: LEVEL, team: null },
    };
    const body: JsonObject = { issue: { key: issue.key }, configuration: config, transition: { modifiedFields: {} } };
    const heard = await knock(desk, { function: 'check-outcome', module: 'outcome-recorded', body });
    expect(heard.answer).toMatchObject({ result: false, errorMessage: expect.stringContaining('is not recorded yet') });
    expectQuiet(heard, []);
  });
});

describe('the close check', () => {
  let checked: Awaited<ReturnType<typeof aCheckedDesk>>;
  beforeAll(async () => {
    checked = await aCheckedDesk();
  });
  beforeEach(() => checked.fresh());

  test.each(FORGED)('is neither lifted nor locked by properties that hold %s', async (_, text) => {
    const work = checked.link();
    for (const issue of [work, checked.ticket])
      for (const key of ['tierline', 'tierline-opened', 'tierline-outcome']) put(issue, key, text);
    const refused = await checked.resolve();
    expect(refused.status).toBe(400);
    expect(refused.says).toContain(work.key);
    checked.site.issues.get(work.id)!.statusId = '6';
    expect((await checked.resolve()).status).toBe(204);
  });

  test('is not lifted by a ticket that says of itself that nothing is open', async () => {
    const work = checked.link();
    const says = { blocked: 0, links: [], counting: null, enabled: false, closeCheck: null };
    for (const key of ['tierline', checked.forge.app.appId]) checked.ticket.properties[key] = says;
    expect((await checked.resolve()).says).toContain(work.key);
  });

  test('nor by comments of ten megabytes', async () => {
    const work = checked.link();
    const [first] = (await withComments(checked, checked.ticket)).comments;
    expect(JSON.stringify(first).length).toBeGreaterThan(10_000_000);
    const began = performance.now();
    expect((await checked.resolve()).says).toContain(work.key);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

/** Straight into the site, as Jira takes no comment of that length. */
async function withComments(at: ReadyDesk, issue: Issue): Promise<Issue> {
  await at.rest('POST', `/rest/api/3/issue/${issue.key}/comment`, {
    body: { version: 1, type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: MARK }] }] },
  });
  const text = MARK.repeat(1_200_000);
  for (const comment of issue.comments)
    comment.body = { version: 1, type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  return issue;
}

test('a ticket with comments of ten megabytes is handed over, and its notes are found when an answer is lost', async () => {
  const issue = await withComments(desk, await aTicketAtWork(desk));
  const { door } = desk.sandbox.world();
  const path = `/rest/api/3/issue/${issue.id}/comment`;
  door.fault({ match: { client: 'app', method: 'POST', path }, times: 1, drop: true });
  const began = performance.now();
  expect(await click(desk, issue, 'hand-over.make', TO_FUNCTIONAL)).toMatchObject({ outcome: 'handed-over' });
  expect(performance.now() - began).toBeLessThan(5_000);
  await desk.settle();
  const ours = issue.comments.filter(({ body }) => JSON.stringify(body).includes(NOTES.needed));
  expect(ours.length).toBe(1);
  door.clearFaults();
});

test('Jira itself takes no comment of ten megabytes, and no property beyond its limit', async () => {
  const issue = await aTicketAtWork(desk);
  const text = MARK.repeat(1_200_000);
  const body = { version: 1, type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  const path = `/rest/api/3/issue/${issue.key}`;
  await expect(desk.rest('POST', `${path}/comment`, { body })).rejects.toThrow(/answered 4\d\d/);
  await expect(desk.rest('PUT', `${path}/properties/tierline`, { text })).rejects.toThrow(/answered 4\d\d/);
});

test('what people who may not edit a ticket, or not administer a project, may not forge at all', async () => {
  const issue = await aTicketAtWork(desk);
  const properties = [
    `/rest/api/3/issue/${issue.key}/properties/tierline`,
    `/rest/api/3/project/${PROJECT.help}/properties/tierline`,
  ];
  for (const path of properties)
    for (const account of [ACCOUNT.customer, ACCOUNT.outsider])
      await expect(desk.rest('PUT', path, { forged: true }, person(account))).rejects.toThrow(/answered 4\d\d/);
  await expect(
    desk.rest('PUT', `/rest/api/3/project/${PROJECT.help}/properties/tierline`, {}, person(ACCOUNT.agentL2)),
  ).rejects.toThrow(/answered 4\d\d/);
});
