import { buildWithAtlassian } from '../../sandbox/forge/bundle/atlassian';
import { loadApp } from '../../sandbox/forge/app';
import { TEAM } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Issue } from '../../sandbox/site/model';
import { describeOnMariadb } from '../support/mariadb';
import { aReadyDesk, ROOT, visitsOf, type ReadyDesk } from '../support/ready-desk';
import { see } from './matrix/seen';

const CUSTOMER_CLOCKS = ['Time to first response', 'Time to resolution'] as const;

/** A ticket that L1 has worked on for half an hour. */
async function atWork(desk: ReadyDesk): Promise<Issue> {
  const issue = desk.help.raise();
  await desk.settle();
  await desk.wait(30);
  desk.help.assign(issue, ACCOUNT.agentL1);
  desk.help.moveTo(issue, 'In Progress');
  // Whoever took it has accepted it.
  await desk.settle();
  return issue;
}

async function expectHandOver(desk: ReadyDesk): Promise<void> {
  const issue = await atWork(desk);
  const before = await see(desk, issue);
  const changedAt = desk.now();
  desk.help.changeTeam(issue, 'Technical Support');
  await desk.settle();
  const after = await see(desk, issue);

  expect(after).toMatchObject({ status: 'Waiting for support', assignee: null, team: TEAM.technical, level: 'L2' });
  const team = after.clocks['Time with team']!;
  expect(team.completed).toEqual([{ start: issue.created, stop: changedAt }]);
  expect(team.ongoing).toBe(changedAt);
  for (const clock of CUSTOMER_CLOCKS) expect(after.clocks[clock]).toEqual(before.clocks[clock]);
  expect(await visitsOf(desk, issue)).toMatchObject([
    {
      seq: 1,
      team_id: TEAM.serviceDesk,
      level_id: 'L1',
      beginning: 'placed',
      progress: 'done',
      started_at: issue.created,
    },
    {
      seq: 2,
      team_id: TEAM.technical,
      level_id: 'L2',
      from_team: TEAM.serviceDesk,
      from_level: 'L1',
      beginning: 'escalate',
      cause: 'team',
      progress: 'done',
      verification: 'restarted',
      notified: 'yes',
      started_at: changedAt,
      retry_at: null,
      finding: null,
    },
  ]);
  expect(desk.site.mails.filter((mail) => mail.to === ACCOUNT.agentL2)).toHaveLength(1);
  expect(desk.runs().filter((run) => run.outcome !== 'ok')).toEqual([]);
}

describe('the app as Atlassian’s bundler ships it', () => {
  test('hands a ticket over, and the customer’s clocks run on', async () => {
    const app = await loadApp(ROOT, buildWithAtlassian);
    expect(app.bundles.bundler).toBe('@forge/bundler');
    await expectHandOver(await aReadyDesk({ app }));
  }, 180_000);
});

describeOnMariadb('with its ledger on MariaDB', (open) => {
  let desk: ReadyDesk;
  beforeEach(async () => {
    desk = await aReadyDesk({ database: (clock) => open(clock) });
  });
  afterEach(() => desk.forge.close());

  test('a ticket is handed over, and the customer’s clocks run on', () => expectHandOver(desk));

  test('a resolved ticket ends its visit; reopened, it starts a new one with its last team', async () => {
    const issue = await atWork(desk);
    desk.help.changeTeam(issue, 'Logistics');
    await desk.settle();
    await desk.wait(20);
    const resolvedAt = desk.now();
    desk.help.moveTo(issue, 'Resolved');
    await desk.settle();
    expect((await visitsOf(desk, issue)).at(-1)).toMatchObject({ seq: 2, state: 'resolved', ended_at: resolvedAt });
    await desk.wait(60);
    desk.help.moveTo(issue, 'Waiting for support');
    await desk.settle();
    expect((await visitsOf(desk, issue)).at(-1)).toMatchObject({
      seq: 3,
      state: 'open',
      beginning: 'reopened',
      team_id: TEAM.logistics,
      level_id: 'L2',
      started_at: desk.now(),
      ended_at: null,
    });
  });

  test('the audit finds a hand-over whose event never came', async () => {
    const issue = await atWork(desk);
    desk.forge.eventFaults({ drop: true });
    desk.help.changeTeam(issue, 'Technical Support');
    await desk.settle();
    expect(await visitsOf(desk, issue)).toHaveLength(1);
    desk.forge.clearFaults();
    await desk.wait(70);
    expect((await visitsOf(desk, issue)).at(-1)).toMatchObject({
      seq: 2,
      team_id: TEAM.technical,
      progress: 'done',
      verification: 'restarted',
    });
    expect(await see(desk, issue)).toMatchObject({ status: 'Waiting for support', assignee: null });
  });

  test('the repair finishes a hand-over that died half-way, and finds nothing to do after that', async () => {
    const issue = await atWork(desk);
    const before = desk.runs().at(-1)?.id ?? 0;
    const changedAt = new Date(desk.now()).toISOString();
    // After the lease, the read of the ticket and the opening of the visit.
    desk.forge.kill({ function: 'run-errand', atCall: 7, times: 1 });
    desk.help.changeTeam(issue, 'Technical Support');
    await desk.settle();
    expect((await visitsOf(desk, issue)).at(-1)).toMatchObject({ seq: 2, progress: 'pending' });
    // The platform's own next tries die before they begin.
    desk.forge.kill({ function: 'run-errand', atCall: 2, times: 20 });
    await desk.wait(4);
    desk.forge.clearFaults();
    await desk.wait(30);
    expect((await visitsOf(desk, issue)).at(-1)).toMatchObject({
      progress: 'done',
      verification: 'restarted',
      retry_at: null,
      finding: null,
    });
    expect(await see(desk, issue)).toMatchObject({ status: 'Waiting for support', assignee: null });
    const repairs = desk.forge
      .invocations(before)
      .filter((run) => run.function === 'repair' && run.startedAt > changedAt);
    expect(repairs.map((run) => run.returned)).toEqual([{ due: 1 }, ...Array(5).fill({ due: 0 })]);
  });
});
