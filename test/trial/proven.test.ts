import { PROJECT } from '../../sandbox/seed/ids';
import { READY_RULES, saveRules } from '../../sandbox/seed/rules';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { JsonObject } from '../../sandbox/json';
import { aTicketAtWork, handOver, HELP_RULES, lastVisit } from '../hand-over/steps';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';
import {
  askTrial,
  callsSince,
  lastExchange,
  leasesOf,
  ON_HANDING_OVER,
  rulesOf,
  TEAM_SLA,
  metricNamed,
  traces,
  trial,
  tryHandOver,
} from './trying';

const UNPROVEN = { field: 'customfield_10032', stopsOn: 'none', proven: false };
const unproven = (rules: JsonObject): JsonObject => ({
  ...rules,
  teamClock: { ...(rules['teamClock'] as JsonObject), stopsOn: 'none', proven: false },
});

/** A desk that works, whose rules do not know it yet. */
async function anUnprovenDesk(): Promise<ReadyDesk> {
  const desk = await aReadyDesk();
  await saveRules(desk.forge, PROJECT.help, unproven(HELP_RULES));
  return desk;
}

describe('a trial on a desk that is set up as it should be', () => {
  test('proves re-entry for each work type, and puts it in force', async () => {
    const desk = await anUnprovenDesk();
    const { version, teamClock } = await rulesOf(desk);
    expect(teamClock).toEqual(UNPROVEN);
    const shown = await tryHandOver(desk);
    expect(shown).toMatchObject({ state: 'proven', strategy: 'reentry', left: [], againIn: null });
    expect(shown.steps.map(({ title, state }) => `${title}: ${state}`)).toEqual([
      'Hand “Incident” over through “Handing over”: done',
      'Hand “Service request” over through “Handing over”: done',
      'Hand “Problem” over through “Handing over”: done',
      'Delete the test tickets: done',
      'Save what was proven: done',
    ]);
    expect(await rulesOf(desk)).toMatchObject({
      version: version + 1,
      teamClock: { ...UNPROVEN, stopsOn: 'reentry', proven: true },
    });
    const property = await desk.rest('GET', '/rest/api/3/project/HELP/properties/tierline', undefined, {
      client: 'rest',
      accountId: ACCOUNT.admin,
    });
    expect(property).toMatchObject({ value: { version: version + 1 } });
  });

  test('is true: the next hand-over of a customer’s ticket starts the team’s clock anew', async () => {
    const desk = await anUnprovenDesk();
    const issue = await aTicketAtWork(desk);
    await tryHandOver(desk);
    await handOver(desk, issue);
    expect(await lastVisit(desk, issue)).toMatchObject({ verification: 'restarted', progress: 'done' });
  });

  test('leaves nothing behind: no ticket, no visit, no finding, no mail to anybody', async () => {
    const desk = await anUnprovenDesk();
    await aTicketAtWork(desk);
    const before = await traces(desk);
    await tryHandOver(desk);
    // Late looks, the repair and the audit have had their turn.
    await desk.wait(3 * 60);
    expect(await traces(desk)).toEqual(before);
  });

  test('is no customer’s: while it goes on, the portal shows nothing of it', async () => {
    const desk = await anUnprovenDesk();
    const before = new Set(desk.site.issues.keys());
    let shown = await trial(desk, 'start');
    const seen: (string | undefined)[] = [];
    while (shown.state === 'going') {
      await desk.wait(0.1);
      shown = await trial(desk, 'go-on');
      for (const issue of desk.site.issues.values())
        if (!before.has(issue.id)) {
          seen.push(issue.requestTypeId);
          expect(issue.values['summary']).toMatch(/^Test of hand-overs by Tierline: it will be deleted/);
        }
    }
    expect(seen.length).toBeGreaterThan(3);
    expect(new Set(seen)).toEqual(new Set([undefined]));
  });

  test('takes a quarter of a minute, and at most 25 calls for a work type', async () => {
    const desk = await anUnprovenDesk();
    const [since, at] = [lastExchange(desk), desk.now()];
    await tryHandOver(desk);
    expect(desk.now() - at).toBeLessThan(15_000);
    expect(callsSince(desk, since).length / 3).toBeLessThan(25);
  });

  test('tried again, changes nothing', async () => {
    const desk = await anUnprovenDesk();
    await tryHandOver(desk);
    const { version } = await rulesOf(desk);
    expect(await tryHandOver(desk)).toMatchObject({ state: 'proven' });
    expect((await rulesOf(desk)).version).toBe(version);
  });

  test('settles what was found of the customers’ clocks before', async () => {
    const desk = await anUnprovenDesk();
    await desk.rows(
      "INSERT INTO finding (at, detail, project_id, issue_id, code) VALUES (1, '', ?, 0, 'customer-clock-changed')",
      Number(PROJECT.help),
    );
    await tryHandOver(desk);
    expect((await traces(desk)).findings).not.toContainEqual({ issue_id: 0, code: 'customer-clock-changed' });
  });

  test('gives back its leases with the next trial, when nothing can be told late any more', async () => {
    const desk = await anUnprovenDesk();
    await tryHandOver(desk);
    expect(await leasesOf(desk)).toHaveLength(3);
    await desk.wait(5 * 24 * 60);
    await trial(desk, 'start');
    expect(await leasesOf(desk)).toEqual([]);
  });

  test('is for admins of the project only', async () => {
    const desk = await anUnprovenDesk();
    for (const account of [ACCOUNT.agentL1, ACCOUNT.manager, ACCOUNT.customer])
      expect(await askTrial(desk, 'start', account)).toMatchObject({ ok: false });
    expect(await trial(desk, 'start', ACCOUNT.projectAdmin)).toMatchObject({ state: 'going' });
  });
});

describe.each([
  { how: 'a loop to the same status counts as entering it', variant: { loopCountsAsEntry: true } },
  { how: 'one change may stop a cycle and start the next', variant: { sameInstant: 'stop-then-start' as const } },
  { how: 'SLA readings lag behind by twenty seconds', variant: { readLag: 20_000 } },
])('where $how', ({ variant }) => {
  test('re-entry is proven as well, for both desks', async () => {
    const desk = await anUnprovenDesk();
    const ops = READY_RULES.find(({ projectId }) => projectId === PROJECT.ops)!.rules;
    await saveRules(desk.forge, PROJECT.ops, unproven(ops));
    Object.assign(desk.site.sla, variant);
    for (const projectId of [PROJECT.help, PROJECT.ops]) {
      expect(await tryHandOver(desk, projectId)).toMatchObject({ state: 'proven', strategy: 'reentry' });
      expect(await rulesOf(desk, projectId)).toMatchObject({ teamClock: { stopsOn: 'reentry', proven: true } });
    }
  });

  test('a metric that does not stop is proven by nothing', async () => {
    const desk = await anUnprovenDesk();
    const metric = metricNamed(desk, TEAM_SLA);
    metric.stop = metric.stop.filter((stop) => JSON.stringify(stop) !== JSON.stringify(ON_HANDING_OVER));
    Object.assign(desk.site.sla, variant);
    expect(await tryHandOver(desk)).toMatchObject({ state: 'not-proven' });
  });
});
