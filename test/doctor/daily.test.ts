import { z } from 'zod';
import { PROJECT, STATUS } from '../../sandbox/seed/ids';
import { INCIDENT_WORKFLOW } from '../../sandbox/seed/stock/workflows';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';
import { check, lastChecked, named } from './at-desk';
import { emptied, withoutWay } from './breaks/break';

const DAY = 24 * 60;
const Marked = z.object({ setUp: z.object({ trouble: z.object({ happened: z.string() }) }).optional() });
const findings = (desk: ReadyDesk) => desk.rows("SELECT project_id, detail FROM finding WHERE code = 'set-up-broken'");
const note = (desk: ReadyDesk) =>
  Marked.parse(desk.site.projects.get(PROJECT.help)?.properties['tierline']).setUp?.trouble.happened;
const incident = (desk: ReadyDesk) => desk.help.raise({ workType: 'Incident', by: ACCOUNT.agentL1 });

describe('the daily look of the app', () => {
  let desk: ReadyDesk;
  beforeEach(async () => {
    desk = await aReadyDesk();
  });

  test('finds all in order on desks that are, and keeps what it saw', async () => {
    await check(desk);
    await desk.wait(DAY);
    expect(await findings(desk)).toEqual([]);
    const { at, reports } = await lastChecked(desk);
    expect(at).toBeGreaterThan(0);
    expect(named(reports, 'wrong')).toEqual([]);
    const runs = desk.runs().filter((run) => run.function === 'daily');
    expect(runs.map(({ outcome }) => outcome)).toEqual(['ok']);
    // Two desks.
    expect(runs[0]?.rest.length).toBeLessThanOrEqual(32);
    expect(runs[0]?.rest.every(({ as, status }) => as === 'app' && status < 400)).toBe(true);
  });

  test('keeps what an admin saw of workflows and screens', async () => {
    const seen = await check(desk);
    await desk.wait(DAY);
    expect((await lastChecked(desk)).reports).toEqual(seen);
  });

  test('finds that the app lost its role, and finds it put back', async () => {
    emptied(PROJECT.help, '10003')(desk.site);
    await desk.wait(DAY);
    expect(await findings(desk)).toEqual([{ project_id: Number(PROJECT.help), detail: 'app-in-role' }]);
    const role = desk.site.projects.get(PROJECT.help)?.roles.find(({ id }) => id === '10003');
    const app = [...desk.site.users.values()].find(({ accountType }) => accountType === 'app');
    role?.members.add(app?.accountId ?? '');
    await desk.wait(DAY);
    expect(await findings(desk)).toEqual([]);
  });

  test('sees at a ticket that the way to the waiting status is gone, and lets the agents know', async () => {
    const ticket = incident(desk);
    await desk.settle();
    ticket.statusId = STATUS.workInProgress;
    withoutWay(INCIDENT_WORKFLOW, '221')(desk.site);
    await desk.wait(DAY);
    expect(await findings(desk)).toEqual([{ project_id: Number(PROJECT.help), detail: 'waiting-status' }]);
    expect(note(desk)).toContain('have no transition to');
  });

  test('what an admin finds is told to agents at once, and taken back with the next look', async () => {
    withoutWay(INCIDENT_WORKFLOW, '201')(desk.site);
    await check(desk);
    expect(note(desk)).toContain('no transition into');
    await desk.wait(DAY);
    expect(note(desk)).toContain('no transition into');
    desk.site.workflows
      .get(INCIDENT_WORKFLOW)
      ?.transitions.push({ id: '201', name: 'Hand over', from: null, to: STATUS.handingOver });
    await check(desk);
    expect([note(desk), await findings(desk)]).toEqual([undefined, []]);
  });

  test('what was checked is for admins of the project', async () => {
    await expect(lastChecked(desk, { accountId: ACCOUNT.agentL1 })).rejects.toThrow();
  });
});
