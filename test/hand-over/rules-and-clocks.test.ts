import { FIELD, PROJECT, STATUS } from '../../sandbox/seed/ids';
import { saveRules } from '../../sandbox/seed/rules';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { editIssue } from '../../sandbox/site/issues/edit-issue';
import type { Issue, SlaMetric } from '../../sandbox/site/model';
import { aReadyDesk, visitsOf, type ReadyDesk } from '../support/ready-desk';
import { see } from './matrix/seen';
import { MARKETING } from './matrix/states';
import {
  aTicketAtWork,
  ask,
  attempts,
  codesOf,
  expectPeace,
  findingsOf,
  handOver,
  HELP_RULES,
  lastRun,
  lastVisit,
  LEVEL,
  teamsOf,
} from './steps';
import { withoutGrant, withoutTransitions } from './troubles';

const HOURS = 3 * 60;

describe('a holder that the rules do not know', () => {
  const given = async (values: Record<string, string>): Promise<{ desk: ReadyDesk; issue: Issue }> => {
    const desk = await aReadyDesk();
    desk.site.teams.push(MARKETING);
    const issue = await aTicketAtWork(desk);
    editIssue(desk.site, issue, values, { accountId: ACCOUNT.agentL1 });
    await desk.settle();
    return { desk, issue };
  };

  test('an unknown team is named, and nothing else is touched', async () => {
    const { desk, issue } = await given({ [FIELD.team]: MARKETING.id });
    expect(await findingsOf(desk)).toMatchObject([{ code: 'unknown-team', issueId: issue.id, detail: 'Marketing' }]);
    expect(issue).toMatchObject({ statusId: STATUS.inProgress, values: { assignee: ACCOUNT.agentL1 } });
    await desk.wait(HOURS);
    await expectPeace(desk, issue);
  });

  test.each(['Service Desk', 'Technical Support'])('the finding goes when the team becomes %s', async (team) => {
    const { desk, issue } = await given({ [FIELD.team]: MARKETING.id });
    desk.help.changeTeam(issue, team);
    await desk.settle();
    expect(await findingsOf(desk)).toEqual([]);
  });

  test('the hand-over is made when the team is added to the rules', async () => {
    const { desk, issue } = await given({ [FIELD.team]: MARKETING.id });
    await desk.wait(HOURS);
    await saveRules(desk.forge, PROJECT.help, {
      ...HELP_RULES,
      teams: [...teamsOf(HELP_RULES), { ...MARKETING, level: 'L2' }],
    });
    await desk.settle();
    expect(await lastVisit(desk, issue)).toMatchObject({ team_id: MARKETING.id, progress: 'done' });
    expect(await findingsOf(desk)).toEqual([]);
  });

  test('a level without a team is put back and named', async () => {
    const { desk, issue } = await given({ [LEVEL]: 'L7' });
    expect(await findingsOf(desk)).toMatchObject([{ code: 'unknown-level', detail: 'L7' }]);
    expect(issue.values).toMatchObject({ [LEVEL]: 'L1', assignee: ACCOUNT.agentL1 });
    expect(await visitsOf(desk, issue)).toHaveLength(1);
  });

  test('a cleared team is named until it has one again', async () => {
    const desk = await aReadyDesk();
    const issue = await aTicketAtWork(desk);
    desk.help.changeTeam(issue, null);
    await desk.settle();
    expect(await codesOf(desk, issue)).toEqual(['no-team']);
    desk.help.changeTeam(issue, 'Service Desk');
    await desk.settle();
    expect(await codesOf(desk, issue)).toEqual([]);
    expect(await visitsOf(desk, issue)).toHaveLength(1);
  });
});

describe('clocks', () => {
  const metric = ({ help }: ReadyDesk, name: string): SlaMetric => {
    const found = help.project.serviceDesk?.slas.find((one) => one.name === name);
    if (!found) throw new Error(`There is no metric ${name}`);
    return found;
  };
  const proven = (desk: ReadyDesk): Promise<unknown> => ask(desk, 'rules.read', {}, ACCOUNT.admin);

  test('a re-entry status that stops the customer’s clock is used once, and then no more on this desk', async () => {
    const desk = await aReadyDesk();
    const [issue, other] = [await aTicketAtWork(desk), await aTicketAtWork(desk)];
    const resolution = metric(desk, 'Time to resolution');
    const { stop } = resolution;
    resolution.stop = [...stop, { on: 'entered-status', statusId: STATUS.handingOver }];
    await handOver(desk, issue);
    expect(await findingsOf(desk)).toMatchObject([
      { code: 'customer-clock-changed', issueId: null, detail: FIELD.timeToResolution },
    ]);
    expect(await proven(desk)).toMatchObject({ value: { rules: { version: 2, teamClock: { proven: false } } } });

    const before = await see(desk, other);
    await handOver(desk, other);
    const after = await see(desk, other);
    expect(after).toMatchObject({ status: 'Waiting for support', assignee: null, level: 'L2' });
    expect(after.clocks['Time to resolution']).toEqual(before.clocks['Time to resolution']);
    expect(await lastVisit(desk, other)).toMatchObject({ verification: 'not-needed' });
    await expectPeace(desk, issue);

    resolution.stop = stop;
    await saveRules(desk.forge, PROJECT.help, HELP_RULES);
    expect(await findingsOf(desk)).toEqual([]);
    const third = await aTicketAtWork(desk);
    await handOver(desk, third);
    expect(await lastVisit(desk, third)).toMatchObject({ verification: 'restarted' });
  });

  test('a team clock that never restarts is looked at twice, named, and left in peace', async () => {
    const desk = await aReadyDesk();
    const issue = await aTicketAtWork(desk);
    metric(desk, 'Time with team').stop = [{ on: 'entered-status', statusId: STATUS.resolved }];
    const after = lastRun(desk);
    await handOver(desk, issue);
    expect(await codesOf(desk, issue)).toEqual([]);
    await desk.wait(HOURS);
    expect(await codesOf(desk, issue)).toEqual(['team-clock-not-restarted']);
    expect(attempts(desk, issue, after)).toBe(2);
    await expectPeace(desk, issue);
  });

  test('a re-entry status deleted while the news of a hand-over is under way is named, and the rest is done', async () => {
    const desk = await aReadyDesk();
    const issue = await aTicketAtWork(desk);
    desk.forge.eventFaults({ delayMs: 3 * 60_000 });
    await handOver(desk, issue);
    withoutTransitions('201', '211')(desk);
    desk.site.statuses.delete(STATUS.handingOver);
    await desk.wait(4);
    expect(await codesOf(desk, issue)).toEqual(['no-path-to-reentry']);
    expect(issue).toMatchObject({ statusId: STATUS.waitingForSupport, values: { assignee: null, [LEVEL]: 'L2' } });
  });
});

describe('the audit', () => {
  const ofTheDesk = async (desk: ReadyDesk): Promise<string[]> =>
    (await findingsOf(desk)).filter(({ issueId }) => issueId === null).map(({ code }) => code);

  test('names a desk that it can no longer see, until it sees it again', async () => {
    const desk = await aReadyDesk();
    const repair = withoutGrant('BROWSE_PROJECTS')(desk);
    await desk.wait(70);
    // The daily check finds it, too.
    expect(await ofTheDesk(desk)).toEqual(['not-visible', 'set-up-broken']);
    repair();
    await desk.wait(24 * 60);
    expect(await ofTheDesk(desk)).toEqual([]);
  });

  test('blames nobody for a moment in which Jira was not well', async () => {
    const desk = await aReadyDesk();
    desk.sandbox.world().door.fault({ match: { client: 'app', path: '/search/jql' }, times: 3, status: 503 });
    await desk.wait(10);
    expect(
      desk
        .runs()
        .filter((run) => run.function === 'audit')
        .flatMap(({ rest }) => rest),
      // Two desks, and the project in which one of them has work done.
    ).toMatchObject([{ status: 503 }, { status: 503 }, { status: 503 }]);
    expect(await ofTheDesk(desk)).toEqual([]);
  });
});
