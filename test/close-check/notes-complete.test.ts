import type { JsonObject } from '../../sandbox/json';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Issue } from '../../sandbox/site/model';
import { askOn, click, NOTES, Refused, TO_FUNCTIONAL } from '../hand-over/click-steps';
import { aTicketAtWork, handOver } from '../hand-over/steps';
import { person, visitsOf } from '../support/ready-desk';
import { aRuledDesk, passed, refused, type RuledDesk } from './a-ruled-desk';

const CONFIG = { rule: 'notes-complete', version: 1, levels: null };
const GET = 'GET /KEY';

let desk: RuledDesk;
beforeAll(async () => {
  desk = await aRuledDesk('notes-complete');
}, 60_000);
beforeEach(() => desk.guard(CONFIG));
afterEach(() => {
  desk.sandbox.world().door.clearFaults();
  desk.forge.clearFaults();
  desk.forge.setLicense('none');
});

/** An agent changed the team by hand, in Jira's own field. */
async function escalatedByHand(): Promise<Issue> {
  const issue = await aTicketAtWork(desk);
  await handOver(desk, issue);
  desk.help.assign(issue, ACCOUNT.agentL2, ACCOUNT.agentL2);
  await desk.settle();
  return issue;
}
const stampOf = (issue: Issue) => issue.properties['tierline'];

describe('a ticket that was escalated without notes', () => {
  test('stays open until they are added, for one call, and closes then, for two', async () => {
    const issue = await escalatedByHand();
    expect(await desk.close(issue)).toEqual(
      refused(
        'This ticket was handed to Technical Support without escalation notes. Add escalation notes in the Escalation panel',
        GET,
      ),
    );
    const asked = await click(desk, issue, 'notes.asked', {}, ACCOUNT.agentL2);
    expect(asked).toMatchObject({ outcome: 'asked', to: { teamName: 'Technical Support' } });
    const visit = asked.visit ?? 0;
    const added = await click(desk, issue, 'notes.add', { visit, notes: NOTES }, ACCOUNT.agentL2);
    expect(added).toMatchObject({ outcome: 'added' });
    await desk.settle();

    const comment = issue.comments.at(-1);
    expect(comment).toMatchObject({ author: ACCOUNT.agentL2, public: false });
    expect(stampOf(issue)).toMatchObject({ visit, notes: comment?.id });
    expect((await visitsOf(desk, issue)).at(-1)).toMatchObject({ notes_comment: comment?.id });
    expect(await desk.close(issue)).toEqual(passed(GET, `GET /ID/comment/${comment?.id}`));
  });

  test('and whose notes were deleted since can be given new ones', async () => {
    const issue = await aTicketAtWork(desk);
    await click(desk, issue, 'hand-over.make', TO_FUNCTIONAL);
    await desk.settle();
    const [notes] = issue.comments;
    await desk.rest(
      'DELETE',
      `/rest/api/3/issue/${issue.key}/comment/${notes?.id}`,
      undefined,
      person(ACCOUNT.agentL1),
    );
    desk.help.assign(issue, ACCOUNT.agentL2, ACCOUNT.agentL2);
    await desk.settle();
    expect(await desk.close(issue)).toEqual(refused('were deleted'));
    const { visit } = await click(desk, issue, 'notes.asked', {}, ACCOUNT.agentL2);
    await click(desk, issue, 'notes.add', { visit: visit ?? 0, notes: NOTES }, ACCOUNT.agentL2);
    expect(await desk.close(issue)).toEqual(passed());
  });
});

test('a ticket that was escalated by a click closes, and one that nobody escalated', async () => {
  const clicked = await aTicketAtWork(desk);
  await click(desk, clicked, 'hand-over.make', TO_FUNCTIONAL);
  await desk.settle();
  expect(await desk.close(clicked)).toEqual(passed(GET, `GET /ID/comment/${clicked.comments[0]?.id}`));
  const first = await aTicketAtWork(desk);
  expect(await desk.close(first)).toEqual(passed(GET));
});

test('the rule asks only of the levels that it names', async () => {
  const issue = await escalatedByHand();
  desk.guard({ ...CONFIG, levels: ['L3'] });
  expect(await desk.close(issue)).toEqual(passed(GET));
});

describe('no dead ends', () => {
  test('a throttled app refuses in words, and with its licence run out nothing is asked', async () => {
    const issue = await escalatedByHand();
    desk.sandbox
      .world()
      .door.fault({ match: { client: 'app' }, times: 1, status: 429, headers: { 'Retry-After': '40' } });
    expect(await desk.close(issue)).toEqual(
      refused('Jira takes no more requests from Tierline for the moment. Try again in 1 minute'),
    );
    desk.forge.setLicense('inactive');
    expect(await desk.close(issue)).toMatchObject({ status: 204, calls: [] });
  });

  test('a rule that nobody set up says who can', async () => {
    const issue = await aTicketAtWork(desk);
    desk.guard({});
    expect(await desk.close(issue)).toEqual(refused('Ask a Jira admin to open it in the workflow and save it again'));
    desk.guard({ ...CONFIG, version: 2 });
    expect(await desk.close(issue)).toEqual(refused('saved by a later version'));
  });

  test('with the hour’s points gone, a ticket that the record does not know closes', async () => {
    const issue = await escalatedByHand();
    desk.sandbox.world().door.fault({
      match: { client: 'app' },
      times: 1,
      status: 429,
      headers: { 'RateLimit-Reason': 'jira-quota-global-based', 'Retry-After': '600' },
    });
    expect(await desk.close(issue)).toMatchObject({ status: 204 });
  });
});

describe('who may add notes', () => {
  test.each([ACCOUNT.collaborator, ACCOUNT.customer, ACCOUNT.outsider, '712020:nobody'])(
    'not %s, whatever they claim',
    async (account) => {
      const issue = await escalatedByHand();
      const before = issue.comments.length;
      const claims: JsonObject[] = [
        {},
        { accountId: ACCOUNT.agentL1 },
        { issueId: issue.id, context: { accountId: ACCOUNT.agentL1 } },
      ];
      for (const claim of claims)
        for (const [key, payload] of [
          ['notes.asked', {}],
          ['notes.add', { visit: 2, notes: NOTES }],
        ] as const) {
          const { problem } = Refused.parse(await askOn(desk, issue, key, { ...payload, ...claim }, account));
          expect(problem.happened).toMatch('agents');
        }
      expect(issue.comments).toHaveLength(before);
    },
  );

  test.each([
    [{ visit: 2, notes: NOTES, issueId: '10000' }, 'issueId'],
    [{ visit: '2', notes: NOTES }, 'visit'],
    [{ visit: 2, notes: { tried: 'x'.repeat(4_001) } }, 'notes.tried'],
    [{ visit: 2, notes: ['x'] }, 'notes'],
  ])('an agent who sends %j is told what is wrong', async (payload, field) => {
    const issue = await escalatedByHand();
    const { problem } = Refused.parse(await askOn(desk, issue, 'notes.add', payload, ACCOUNT.agentL2));
    expect(problem.field).toBe(field);
  });
});
