import { PROJECT, TEAM } from '../../sandbox/seed/ids';
import { saveRules } from '../../sandbox/seed/rules';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { JsonObject } from '../../sandbox/json';
import type { Issue } from '../../sandbox/site/model';
import { aReadyDesk, person, visitsOf, type ReadyDesk } from '../support/ready-desk';
import { askOn, click, counted, NOTES, Refused, TO_FUNCTIONAL, TO_TECHNICAL } from './click-steps';
import { see } from './matrix/seen';
import { aTicketAtWork, expectPeace, HELP_RULES, lastRun, lastVisit, told } from './steps';

const MAY = 'GET mypermissions user';
const READ = 'GET issue/ID app';
const SAY = 'POST issue/ID/comment user';
const MOVE = 'POST issue/ID/transitions app';
const WRITE = 'PUT issue/ID user';
const TELL = 'POST issue/ID/notify app';
const ROLES = 'POST expression/evaluate user';

const CUSTOMER_CLOCKS = ['Time to first response', 'Time to resolution'] as const;

let desk: ReadyDesk;
let issue: Issue;
beforeAll(async () => {
  desk = await aReadyDesk();
});
beforeEach(async () => {
  issue = await aTicketAtWork(desk);
});

const rules = async (change: JsonObject): Promise<void> => {
  await saveRules(desk.forge, PROJECT.help, { ...HELP_RULES, ...change });
  await desk.settle();
};
const commentsOf = (accountId: string) =>
  desk.rest('GET', `/rest/servicedeskapi/request/${issue.key}/comment`, undefined, person(accountId));

describe('escalating by a click', () => {
  test('moves the ticket to the team, with the notes, in one invocation of seven calls', async () => {
    const before = await see(desk, issue);
    const { answer, calls } = await counted(desk, issue, 'hand-over.make', TO_FUNCTIONAL);
    expect(calls).toEqual([MAY, READ, SAY, MOVE, WRITE, MOVE, READ]);
    expect(answer).toMatchObject({
      outcome: 'handed-over',
      visit: 2,
      to: { team: TEAM.functional, teamName: 'Functional Support', level: 'L2' },
      undoUntil: desk.now() + 120_000,
      told: false,
      reply: 'none',
      finding: null,
    });
    const after = await see(desk, issue);
    expect(after).toMatchObject({ status: 'Waiting for support', assignee: null, team: TEAM.functional, level: 'L2' });
    expect(after.clocks['Time with team']).toMatchObject({ ongoing: desk.now() });
    for (const clock of CUSTOMER_CLOCKS) expect(after.clocks[clock]).toEqual(before.clocks[clock]);
    // Jira itself tells the customer that the request waits again, as after any such transition, and nothing else.
    expect(after.portal).toEqual([...before.portal, 'Waiting for support']);
    expect([after.portalComments, after.mails]).toEqual([before.portalComments, before.mails + 1]);
    expect(await lastVisit(desk, issue)).toMatchObject({
      beginning: 'escalate',
      cause: 'click',
      by_account: ACCOUNT.agentL1,
      progress: 'done',
      verification: 'restarted',
      notes_comment: issue.comments.at(-1)?.id,
      notes_score: answer['score'],
    });
  });

  test('takes six calls where the desk has no team clock', async () => {
    await rules({ teamClock: null });
    const { calls } = await counted(desk, issue, 'hand-over.make', TO_FUNCTIONAL);
    expect(calls).toEqual([MAY, READ, SAY, WRITE, MOVE, READ]);
    await rules({});
  });

  test('takes one call more where the team is told, and one where the customer gets a reply, which is sent last', async () => {
    const reply = 'Our network specialists have it now.';
    const { answer, calls } = await counted(desk, issue, 'hand-over.make', { ...TO_TECHNICAL, reply });
    expect(calls).toEqual([MAY, READ, SAY, MOVE, WRITE, MOVE, READ, TELL, SAY]);
    expect(answer).toMatchObject({ outcome: 'handed-over', told: true, reply: 'sent', finding: null });
    expect(told(desk, issue)).toBe(1);
    expect(await commentsOf(ACCOUNT.customer)).toMatchObject({ size: 1, values: [{ body: reply, public: true }] });
  });

  test('is written by the person; the app moves the status only', async () => {
    await click(desk, issue, 'hand-over.make', TO_FUNCTIONAL);
    const authors = (fieldId: string) =>
      issue.history.filter(({ items }) => items.some((item) => item.fieldId === fieldId)).map(({ author }) => author);
    expect(authors('customfield_10001').at(-1)).toBe(ACCOUNT.agentL1);
    expect(authors('assignee').at(-1)).toBe(ACCOUNT.agentL1);
    expect(authors('status').slice(-2)).toEqual(['712020:app-tierline', '712020:app-tierline']);
    expect(issue.comments.map(({ author }) => author)).toEqual([ACCOUNT.agentL1]);
  });

  test('leaves its notes for the team alone: an internal comment with its data, which the customer does not see', async () => {
    await click(desk, issue, 'hand-over.make', TO_FUNCTIONAL);
    const [comment] = issue.comments;
    expect(comment).toMatchObject({ public: false });
    expect(JSON.stringify(comment?.body)).toContain('Restarted the tunnel on both gateways');
    expect(comment?.properties['tierline-notes']).toMatchObject({
      verb: 'escalate',
      from: { team: TEAM.serviceDesk, level: 'L1' },
      to: { team: TEAM.functional, level: 'L2' },
      notes: NOTES,
      score: expect.any(Number) as number,
    });
    expect(await commentsOf(ACCOUNT.customer)).toMatchObject({ size: 0 });
    expect(await commentsOf(ACCOUNT.agentL2)).toMatchObject({ size: 1, values: [{ public: false }] });
    expect(issue.properties['tierline']).toMatchObject({ visit: 2, notes: comment?.id, by: ACCOUNT.agentL1 });
  });

  test('heard again as an event costs one look each, and the ticket is left in peace', async () => {
    const after = lastRun(desk);
    await click(desk, issue, 'hand-over.make', TO_FUNCTIONAL);
    await desk.settle();
    const echoes = desk.runs(after).filter((run) => run.function === 'run-errand');
    for (const { rest } of echoes) expect(rest.map(({ method }) => method)).toEqual(['GET']);
    await expectPeace(desk, issue, 60);
    expect(await visitsOf(desk, issue)).toHaveLength(2);
  });

  test('asks Jira who is the escalation manager only where it takes one', async () => {
    const past = { ...TO_FUNCTIONAL, team: TEAM.engineering, reason: 'The specialists are all at the vendor today.' };
    const problem = Refused.parse(await askOn(desk, issue, 'hand-over.make', past)).problem;
    expect(problem.happened).toMatch('skip');
    const { calls } = await counted(desk, issue, 'hand-over.make', past, ACCOUNT.manager);
    expect(calls.filter((call) => call === ROLES)).toEqual([ROLES]);
    expect(calls.slice(0, 3)).toEqual([MAY, READ, ROLES]);
    expect((await see(desk, issue)).level).toBe('L3');
  });
});

describe('two agents at once', () => {
  test('make one visit and one comment; the loser is told who won', async () => {
    const [first, second] = await Promise.all([
      click(desk, issue, 'hand-over.make', TO_FUNCTIONAL, ACCOUNT.agentL1),
      click(desk, issue, 'hand-over.make', TO_TECHNICAL, ACCOUNT.agentL2),
    ]);
    const outcomes = [first.outcome, second.outcome];
    expect(outcomes).toContain('handed-over');
    const loser = first.outcome === 'handed-over' ? second : first;
    const winner = first.outcome === 'handed-over' ? ACCOUNT.agentL1 : ACCOUNT.agentL2;
    expect(['overtaken', 'busy']).toContain(loser.outcome);
    await desk.settle();
    expect(await visitsOf(desk, issue)).toHaveLength(2);
    expect(issue.comments).toHaveLength(1);
    const lateAnswer = await click(desk, issue, 'hand-over.make', TO_TECHNICAL, ACCOUNT.agentL2);
    expect(lateAnswer).toMatchObject({ outcome: 'overtaken', by: winner });
    expect(issue.comments).toHaveLength(1);
  });
});

describe('taking it back', () => {
  test('within two minutes leads back to the team, the person and the status, and counts for nothing', async () => {
    const before = await see(desk, issue);
    const { visit } = await click(desk, issue, 'hand-over.make', TO_FUNCTIONAL);
    await desk.wait(1);
    const { answer, calls } = await counted(desk, issue, 'hand-over.undo', { visit: visit ?? 0 });
    expect(answer).toMatchObject({ outcome: 'undone', to: { team: TEAM.serviceDesk, level: 'L1' }, kept: [] });
    expect(calls.filter((call) => call === MOVE)).toHaveLength(1);
    expect(calls).toContain(WRITE);
    const after = await see(desk, issue);
    expect(after).toMatchObject({
      status: before.status,
      assignee: before.assignee,
      team: before.team,
      level: before.level,
    });
    expect(issue.comments).toEqual([]);
    expect(issue.properties['tierline']).toMatchObject({ visit: 3, handOvers: 0, pairs: [] });
    for (const clock of CUSTOMER_CLOCKS) expect(after.clocks[clock]).toEqual(before.clocks[clock]);
    await desk.settle();
    await expectPeace(desk, issue, 60);
  });

  test('is shown in the history as taken back', async () => {
    const { visit } = await click(desk, issue, 'hand-over.make', TO_FUNCTIONAL);
    await click(desk, issue, 'hand-over.undo', { visit: visit ?? 0 });
    expect(await click(desk, issue, 'hand-over.make', { ...TO_FUNCTIONAL, seen: 3 })).toMatchObject({
      outcome: 'handed-over',
      visit: 4,
    });
    const reply = (await askOn(desk, issue, 'visits.list', {}, ACCOUNT.agentL2)) as JsonObject;
    expect(reply).toMatchObject({
      ok: true,
      value: {
        visits: [
          {
            sequence: 4,
            beginning: 'escalate',
            cause: 'click',
            by: ACCOUNT.agentL1,
            notes: { score: expect.any(Number) },
          },
          { sequence: 3, beginning: 'undone', state: 'ended' },
          { sequence: 2, beginning: 'escalate', undone: true },
          { sequence: 1, beginning: 'placed', teamName: 'Service Desk' },
        ],
      },
    });
  });

  test('is refused to anybody else, after two minutes, and once somebody took it', async () => {
    const { visit } = await click(desk, issue, 'hand-over.make', TO_FUNCTIONAL);
    const undo = async (who: string) =>
      Refused.parse(await askOn(desk, issue, 'hand-over.undo', { visit: visit ?? 0 }, who)).problem.happened;
    expect(await undo(ACCOUNT.agentL2)).toMatch('somebody else made it');
    desk.help.assign(issue, ACCOUNT.agentL2, ACCOUNT.agentL2);
    expect(await undo(ACCOUNT.agentL1)).toMatch('taken');
    desk.help.assign(issue, null, ACCOUNT.agentL2);
    await desk.settle();
    await desk.wait(3);
    expect(await undo(ACCOUNT.agentL1)).toMatch('more than two minutes ago');
    expect((await see(desk, issue)).team).toBe(TEAM.functional);
  });
});

describe('accepting', () => {
  test('by taking the ticket oneself is one run of the trigger and one look, and the visit is accepted', async () => {
    await click(desk, issue, 'hand-over.make', TO_FUNCTIONAL);
    await desk.settle();
    await desk.wait(1);
    const after = lastRun(desk);
    desk.help.assign(issue, ACCOUNT.agentL2, ACCOUNT.agentL2);
    await desk.settle();
    const runs = desk.runs(after);
    expect(runs.map((run) => run.function)).toEqual(['ticket-changed', 'run-errand']);
    expect(runs.flatMap(({ rest }) => rest.map(({ method }) => method))).toEqual(['GET']);
    expect(await lastVisit(desk, issue)).toMatchObject({ seq: 2, state: 'accepted' });
  });

  test('a change from one person to another costs nothing', async () => {
    const after = lastRun(desk);
    desk.help.assign(issue, ACCOUNT.agentL2, ACCOUNT.agentL2);
    await desk.settle();
    expect(desk.runs(after)).toEqual([]);
  });
});
