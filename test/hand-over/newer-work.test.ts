import { FIELD, STATUS, TEAM } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Issue } from '../../sandbox/site/model';
import { aReadyDesk, visitsOf, type ReadyDesk } from '../support/ready-desk';
import { see } from './matrix/seen';
import {
  aTicketAtWork,
  ask,
  attempts,
  callsFor,
  codesOf,
  expectHandedOver,
  findingsOf,
  lastExchange,
  lastRun,
  lastVisit,
  LEVEL,
  openEnds,
  ticketsAtWork,
  told,
} from './steps';

const MINUTE = 60_000;
const seconds = (count: number): number => count / 60;

let desk: ReadyDesk;
let issue: Issue;
beforeEach(async () => {
  desk = await aReadyDesk();
  issue = await aTicketAtWork(desk);
});

const newsTakes = (minutes: number): void => desk.forge.eventFaults({ delayMs: minutes * MINUTE });
const writes = (after: number): string[] =>
  callsFor(desk, issue, after)
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path.split('/').at(-1)}`);

describe('news of a hand-over that comes late', () => {
  beforeEach(async () => {
    newsTakes(3);
    desk.help.changeTeam(issue, 'Technical Support');
    await desk.wait(1);
  });

  test('takes the ticket from nobody who has accepted it meanwhile', async () => {
    const changedAt = desk.now() - MINUTE;
    desk.help.assign(issue, ACCOUNT.agentL2, ACCOUNT.agentL2);
    await desk.wait(5);
    expect(issue).toMatchObject({ statusId: STATUS.inProgress, values: { assignee: ACCOUNT.agentL2, [LEVEL]: 'L2' } });
    expect(await visitsOf(desk, issue)).toHaveLength(2);
    expect(await lastVisit(desk, issue)).toMatchObject({
      team_id: TEAM.technical,
      started_at: changedAt,
      by_account: ACCOUNT.agentL1,
    });
    // That its team clock was left as it was is no fault of the desk's set-up.
    expect(await codesOf(desk, issue)).toEqual([]);
    expect(await openEnds(desk, issue)).toEqual([]);
  });

  test('moves back no status that was chosen meanwhile, and clears who had it before', async () => {
    desk.help.moveTo(issue, 'Pending', ACCOUNT.agentL2);
    await desk.wait(5);
    expect(issue).toMatchObject({ statusId: STATUS.pending, values: { assignee: null, [LEVEL]: 'L2' } });
    expect(await codesOf(desk, issue)).toEqual([]);
  });

  test('gives the ticket to the team that has it now, once', async () => {
    desk.help.changeTeam(issue, 'Product Engineering', ACCOUNT.agentL2);
    await desk.wait(5);
    expect((await visitsOf(desk, issue)).map((visit) => visit['team_id'])).toEqual([
      TEAM.serviceDesk,
      TEAM.engineering,
    ]);
    expect(issue).toMatchObject({ statusId: STATUS.waitingForSupport, values: { assignee: null, [LEVEL]: 'L3' } });
    expect(desk.site.mails.filter(({ why }) => why === 'notify').map(({ to }) => to)).toEqual([ACCOUNT.agentL3]);
  });

  test('changes nothing when the team was changed back', async () => {
    desk.help.changeTeam(issue, 'Service Desk');
    const after = lastExchange(desk);
    await desk.wait(5);
    expect(writes(after)).toEqual([]);
    expect(await visitsOf(desk, issue)).toHaveLength(1);
    expect(issue).toMatchObject({ statusId: STATUS.inProgress, values: { assignee: ACCOUNT.agentL1 } });
  });

  test('hands over nothing that was resolved meanwhile', async () => {
    desk.help.moveTo(issue, 'Resolved');
    const after = lastExchange(desk);
    await desk.wait(5);
    expect(writes(after)).toEqual([]);
    expect(issue).toMatchObject({ statusId: STATUS.resolved, values: { assignee: ACCOUNT.agentL1 } });
    expect(await visitsOf(desk, issue)).toMatchObject([{ state: 'resolved' }]);
    expect(told(desk, issue)).toBe(0);
  });
});

describe('two changes', () => {
  test('by two agents at the same instant make one visit, of the last', async () => {
    desk.help.changeTeam(issue, 'Technical Support', ACCOUNT.agentL1);
    desk.help.changeTeam(issue, 'Logistics', ACCOUNT.agentL2);
    await desk.settle();
    expect((await visitsOf(desk, issue)).map((visit) => visit['team_id'])).toEqual([TEAM.serviceDesk, TEAM.logistics]);
    expect(issue).toMatchObject({
      statusId: STATUS.waitingForSupport,
      values: { assignee: null, [FIELD.team]: TEAM.logistics, [LEVEL]: 'L2' },
    });
  });

  test.each([
    ['the ticket is read', 'GET', '/issue/*$'],
    ['it enters re-entry', 'POST', '/transitions'],
    ['it is edited', 'PUT', '/issue/*$'],
  ])('the second made while %s for the first, both count', async (_, method, path) => {
    desk.sandbox.world().door.fault({ match: { client: 'app', method, path }, times: 1, delayMs: 4000 });
    desk.help.changeTeam(issue, 'Technical Support');
    await desk.wait(seconds(2));
    desk.help.changeTeam(issue, 'Product Engineering', ACCOUNT.agentL2);
    await desk.wait(2);
    const visits = await visitsOf(desk, issue);
    expect(visits.at(-1)).toMatchObject({ team_id: TEAM.engineering, progress: 'done', verification: 'restarted' });
    expect(issue).toMatchObject({
      statusId: STATUS.waitingForSupport,
      values: { assignee: null, [FIELD.team]: TEAM.engineering, [LEVEL]: 'L3' },
    });
    expect(await openEnds(desk, issue)).toEqual([]);
    expect(await codesOf(desk, issue)).toEqual([]);
  });

  test('told of in the wrong order end with the last', async () => {
    const before = await see(desk, issue);
    desk.forge.eventFaults({ reorder: true });
    desk.help.changeTeam(issue, 'Logistics');
    desk.help.changeTeam(issue, 'Technical Support');
    await desk.settle();
    await expectHandedOver(desk, issue, before);
  });
});

test('the app’s own writes are heard by nobody, and the news told twice costs one look', async () => {
  const after = lastRun(desk);
  desk.help.changeTeam(issue, 'Technical Support');
  await desk.settle();
  expect(attempts(desk, issue, after)).toBe(1);

  const again = lastRun(desk);
  desk.forge.eventFaults({ duplicate: true });
  desk.help.changeTeam(issue, 'Functional Support');
  await desk.settle();
  expect(
    desk
      .runs(again)
      .filter((run) => run.function === 'run-errand')
      .map(({ rest }) => rest.map(({ method }) => method).join(' ')),
  ).toEqual(['GET POST PUT POST GET', 'GET']);
});

test('an answer to the customer between two attempts is not taken for the app’s doing', async () => {
  const { door } = desk.sandbox.world();
  const match = { client: 'app' as const, path: '/transitions' };
  door.fault({ match, times: 1 });
  door.fault({ match, times: 1, status: 500 });
  desk.help.changeTeam(issue, 'Technical Support');
  await desk.wait(seconds(8));
  desk.help.comment(issue, 'We are on it.', { by: ACCOUNT.agentL2 });
  await desk.wait(2);
  expect(await lastVisit(desk, issue)).toMatchObject({ progress: 'done', verification: 'restarted' });
  expect(await findingsOf(desk)).toEqual([]);
  expect(await ask(desk, 'rules.read', {}, ACCOUNT.admin)).toMatchObject({
    value: { rules: { teamClock: { proven: true } } },
  });
});

test('an attempt that died takes nothing back from who has accepted the ticket before the next', async () => {
  desk.forge.kill({ function: 'run-errand', atCall: 6, times: 1 });
  desk.help.changeTeam(issue, 'Technical Support');
  await desk.wait(seconds(5));
  expect(await visitsOf(desk, issue)).toMatchObject([{}, { progress: 'pending' }]);
  desk.help.assign(issue, ACCOUNT.agentL2, ACCOUNT.agentL2);
  await desk.wait(2);
  expect(issue).toMatchObject({ statusId: STATUS.inProgress, values: { assignee: ACCOUNT.agentL2, [LEVEL]: 'L2' } });
  expect(await openEnds(desk, issue)).toEqual([]);
});

test('a bulk edit of 200 tickets undoes nothing that people do meanwhile', async () => {
  const issues = await ticketsAtWork(desk, 200);
  newsTakes(2);
  for (const one of issues) desk.help.changeTeam(one, 'Functional Support');
  await desk.wait(1);
  const [taken, movedOn, resolved, back] = [0, 1, 2, 3].map((rest) =>
    issues.filter((_, index) => index % 5 === rest),
  ) as [Issue[], Issue[], Issue[], Issue[]];
  for (const one of taken) desk.help.assign(one, ACCOUNT.agentL2, ACCOUNT.agentL2);
  for (const one of movedOn) desk.help.changeTeam(one, 'Product Engineering', ACCOUNT.agentL2);
  for (const one of resolved) desk.help.moveTo(one, 'Resolved', ACCOUNT.agentL2);
  for (const one of back) desk.help.changeTeam(one, 'Service Desk', ACCOUNT.agentL2);
  await desk.wait(5);

  const standing = (all: Issue[]): object[] =>
    [...new Set(all.map(({ statusId, values }) => JSON.stringify([statusId, values['assignee'], values[LEVEL]])))].map(
      (it) => JSON.parse(it) as object,
    );
  expect(standing(taken)).toEqual([[STATUS.inProgress, ACCOUNT.agentL2, 'L2']]);
  expect(standing(movedOn)).toEqual([[STATUS.waitingForSupport, null, 'L3']]);
  expect(standing(resolved)).toEqual([[STATUS.resolved, ACCOUNT.agentL1, 'L1']]);
  expect(standing(back)).toEqual([[STATUS.inProgress, ACCOUNT.agentL1, 'L1']]);
  expect(standing(issues.filter((_, index) => index % 5 === 4))).toEqual([[STATUS.waitingForSupport, null, 'L2']]);
  expect(
    await desk.rows(
      "SELECT issue_id FROM visit WHERE retry_at IS NOT NULL OR progress IN ('pending', 'applied', 'stuck')",
    ),
  ).toEqual([]);
  expect(await findingsOf(desk)).toEqual([]);
});
