import { FIELD, ISSUE_TYPE, OWNING_TEAM, PROJECT, STATUS, TEAM } from '../../sandbox/seed/ids';
import { FAULT_WORKFLOW } from '../../sandbox/seed/ready/ops';
import { saveRules } from '../../sandbox/seed/rules';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { deleteIssue } from '../../sandbox/site/issues/delete-issue';
import { editIssue } from '../../sandbox/site/issues/edit-issue';
import { moveIssue } from '../../sandbox/site/issues/move-issue';
import type { Issue, Project } from '../../sandbox/site/model';
import { aReadyDesk, visitsOf, type ReadyDesk } from '../support/ready-desk';
import { see } from './matrix/seen';
import {
  aTicketAtWork,
  callsFor,
  codesOf,
  expectHandedOver,
  findingsOf,
  HELP_RULES,
  lastExchange,
  lastRun,
  lastVisit,
  LEVEL,
  openEnds,
  OPS_RULES,
  statusName,
  teamsOf,
} from './steps';

const BY = { accountId: ACCOUNT.agentL1 };
const HOURS = 3 * 60;

let desk: ReadyDesk;
beforeEach(async () => {
  desk = await aReadyDesk();
});

const visits = async (issue: Issue): Promise<unknown[]> =>
  (await visitsOf(desk, issue)).map((visit) => [
    visit['project_id'],
    visit['team_id'],
    visit['beginning'],
    visit['state'],
  ]);
const runsOf = (after: number): string[] =>
  desk
    .runs(after)
    .map((run) => run.function)
    .filter((name) => name !== 'audit');
const switchHelp = (enabled: boolean) => saveRules(desk.forge, PROJECT.help, { ...HELP_RULES, enabled });

test('each desk hands over by its own field, statuses and levels', async () => {
  const help = await aTicketAtWork(desk);
  const ops = desk.ops.raise();
  await desk.settle();
  desk.ops.assign(ops, ACCOUNT.agentL1);
  desk.ops.moveTo(ops, 'Working');
  await desk.settle();
  const before = await see(desk, help);
  desk.help.changeTeam(help, 'Technical Support');
  desk.ops.changeTeam(ops, 'Manufacturer');
  await desk.settle();
  await expectHandedOver(desk, help, before);
  expect(ops).toMatchObject({
    statusId: STATUS.opsWaitingForCrew,
    values: { assignee: null, [FIELD.owningTeam]: OWNING_TEAM.manufacturer, [LEVEL]: 'L3' },
  });
  expect(await lastVisit(desk, ops)).toMatchObject({
    verification: 'restarted',
    from_team: OWNING_TEAM.controlRoom,
    beginning: 'escalate',
  });
});

describe('a ticket that is moved', () => {
  const other: Partial<Project> = {
    id: '10002',
    key: 'DEV',
    name: 'Development',
    typeKey: 'software',
    properties: {},
    nextIssueNumber: 1,
  };

  /** The move gives the work type a workflow there, as its dialog asks for. */
  const move = async (issue: Issue, project: Project): Promise<void> => {
    moveIssue(desk.site, issue, project, BY);
    await desk.settle();
  };
  beforeEach(async () => {
    desk.ops.project.workflows[ISSUE_TYPE.serviceRequest] = FAULT_WORKFLOW;
    const workTypes = {
      [ISSUE_TYPE.serviceRequest]: { waiting: STATUS.opsWaitingForCrew, reentry: STATUS.handingOver },
    };
    await saveRules(desk.forge, PROJECT.ops, { ...OPS_RULES, workTypes });
  });

  test('to another desk ends its visit here and begins one there', async () => {
    const issue = await aTicketAtWork(desk);
    await move(issue, desk.ops.project);
    expect(await visits(issue)).toEqual([
      [10000, TEAM.serviceDesk, 'placed', 'ended'],
      [10001, OWNING_TEAM.controlRoom, 'placed', 'open'],
    ]);
    expect(issue.values).toMatchObject({
      [FIELD.owningTeam]: OWNING_TEAM.controlRoom,
      [LEVEL]: 'L1',
      assignee: ACCOUNT.agentL1,
    });
    desk.ops.changeTeam(issue, 'Network');
    await desk.settle();
    expect(await lastVisit(desk, issue)).toMatchObject({ team_id: OWNING_TEAM.network, progress: 'done' });
    expect(statusName(desk, issue)).toBe('Waiting for crew');
  });

  test('there and back keeps its last team, and repeats no hand-over of before', async () => {
    const issue = await aTicketAtWork(desk);
    desk.help.changeTeam(issue, 'Technical Support');
    await desk.settle();
    await desk.wait(5);
    await move(issue, desk.ops.project);
    desk.ops.assign(issue, ACCOUNT.agentL2);
    await desk.wait(5);
    await move(issue, desk.help.project);
    expect((await visits(issue)).at(-1)).toEqual([10000, TEAM.technical, 'placed', 'open']);
    expect(issue.values).toMatchObject({ assignee: ACCOUNT.agentL2, [LEVEL]: 'L2' });
    await desk.wait(HOURS);
    expect(await visits(issue)).toHaveLength(4);
  });

  test('to a project that is no desk ends its visit, and what happens there concerns nobody', async () => {
    const dev: Project = { ...structuredClone({ ...desk.help.project, serviceDesk: undefined }), ...other };
    desk.site.projects.set(dev.id, dev);
    const issue = await aTicketAtWork(desk);
    await move(issue, dev);
    expect(await visits(issue)).toEqual([[10000, TEAM.serviceDesk, 'placed', 'ended']]);
    const [after, calls] = [lastRun(desk), lastExchange(desk)];
    editIssue(desk.site, issue, { [FIELD.team]: TEAM.technical }, BY);
    await desk.wait(HOURS);
    expect(runsOf(after)).toEqual([]);
    expect(callsFor(desk, issue, calls)).toEqual([]);
  });
});

describe('a ticket that is deleted', () => {
  test('ends its visit without a call to Jira', async () => {
    const issue = await aTicketAtWork(desk);
    const calls = lastExchange(desk);
    deleteIssue(desk.site, issue, BY);
    await desk.settle();
    expect(await visits(issue)).toEqual([[10000, TEAM.serviceDesk, 'placed', 'ended']]);
    expect(callsFor(desk, issue, calls)).toEqual([]);
  });

  test.each([true, false])('in the middle of a hand-over is forgotten (the news came first: %s)', async (newsFirst) => {
    const issue = await aTicketAtWork(desk);
    desk.sandbox.world().door.fault({ match: { client: 'app', method: 'PUT' }, times: 1, status: 500 });
    desk.help.changeTeam(issue, 'Technical Support');
    await desk.settle();
    if (!newsFirst) desk.forge.eventFaults({ delayMs: 60_000 });
    deleteIssue(desk.site, issue, BY);
    await desk.wait(HOURS);
    expect((await visitsOf(desk, issue)).map((visit) => visit['state'])).toEqual(['ended', 'ended']);
    expect(await findingsOf(desk)).toEqual([]);
    expect(await desk.rows('SELECT seq FROM visit WHERE retry_at IS NOT NULL')).toEqual([]);
  });
});

describe('a desk that is switched off', () => {
  test('costs no invocation, and the other goes on', async () => {
    const issue = await aTicketAtWork(desk);
    await switchHelp(false);
    const [after, calls] = [lastRun(desk), lastExchange(desk)];
    desk.help.changeTeam(issue, 'Technical Support');
    desk.help.moveTo(issue, 'Resolved');
    desk.help.raise();
    await desk.wait(HOURS);
    expect(runsOf(after)).toEqual([]);
    expect(callsFor(desk, issue, calls)).toEqual([]);
    const ops = desk.ops.raise();
    await desk.settle();
    expect(await lastVisit(desk, ops)).toMatchObject({ team_id: OWNING_TEAM.controlRoom });
  });

  test('and on again adopts what is older than that untouched, and hands over from there', async () => {
    await switchHelp(false);
    const issue = desk.help.raise({ team: 'Service Desk' });
    desk.help.assign(issue, ACCOUNT.agentL1);
    desk.help.moveTo(issue, 'In Progress');
    await desk.wait(10);
    await switchHelp(true);
    const calls = lastExchange(desk);
    await desk.wait(70);
    expect(await visits(issue)).toEqual([[10000, TEAM.serviceDesk, 'adopted', 'open']]);
    expect(callsFor(desk, issue, calls).filter(({ method }) => method !== 'GET')).toEqual([]);
    const before = await see(desk, issue);
    desk.help.changeTeam(issue, 'Technical Support');
    await desk.settle();
    await expectHandedOver(desk, issue, before);
  });
});

test('a team that moves to another level in the rules hands nothing over', async () => {
  const issue = await aTicketAtWork(desk);
  desk.help.changeTeam(issue, 'Functional Support');
  await desk.settle();
  desk.help.assign(issue, ACCOUNT.agentL2);
  const calls = lastExchange(desk);
  const teams = teamsOf(HELP_RULES).map((team) => (team['id'] === TEAM.functional ? { ...team, level: 'L3' } : team));
  await saveRules(desk.forge, PROJECT.help, { ...HELP_RULES, teams });
  await desk.wait(HOURS);
  expect(await visitsOf(desk, issue)).toHaveLength(2);
  expect(callsFor(desk, issue, calls).filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(issue.values).toMatchObject({ assignee: ACCOUNT.agentL2, [LEVEL]: 'L2' });
});

test('a ticket created with a team keeps it', async () => {
  const issue = desk.help.raise({ team: 'Logistics' });
  await desk.settle();
  expect(await visits(issue)).toEqual([[10000, TEAM.logistics, 'placed', 'open']]);
  expect(issue.values).toMatchObject({ [FIELD.team]: TEAM.logistics, [LEVEL]: 'L2' });
});

test('a desk whose property somebody deleted hears of nothing, and the audit finds the hand-over', async () => {
  const issue = await aTicketAtWork(desk);
  const before = await see(desk, issue);
  delete desk.help.project.properties['tierline'];
  const after = lastRun(desk);
  desk.help.changeTeam(issue, 'Technical Support');
  await desk.settle();
  expect(runsOf(after)).toEqual([]);
  await desk.wait(70);
  await expectHandedOver(desk, issue, before);
  expect(await codesOf(desk, issue)).toEqual([]);
  expect(await openEnds(desk, issue)).toEqual([]);
});
