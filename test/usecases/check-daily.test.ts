import { shownRules } from '../../src/domain/shown-rules';
import { checkDaily } from '../../src/usecases/check-daily';
import { checkSetUp, lastChecked } from '../../src/usecases/check-set-up';
import { MONDAY } from '../support/builders';
import { aFullPolicy, aSetup } from '../support/desk-setup';
import {
  memoryChecked,
  memoryDeskSetups,
  memoryPastHandOvers,
  memoryRemembered,
} from '../support/in-memory/desk-setups';
import { memoryLedger } from '../support/in-memory/ledger';
import { memoryPolicies } from '../support/in-memory/stores';

const POLICY = aFullPolicy();
const DESK = POLICY.desk.projectId;
const DAY = 24 * 60 * 60_000;

function aDesk(policy = POLICY) {
  let now = MONDAY;
  const clock = { now: () => now };
  const warned: unknown[] = [];
  const deps = {
    clock,
    policies: memoryPolicies(policy),
    ledger: memoryLedger(clock),
    checked: memoryChecked(),
    handOvers: memoryPastHandOvers(),
    panels: memoryRemembered(),
    looks: memoryRemembered(),
    setups: memoryDeskSetups(aSetup()),
    warn: (error: unknown) => void warned.push(error),
  };
  return {
    ...deps,
    warned,
    check: checkSetUp(deps),
    last: lastChecked(deps),
    day: () => {
      now += DAY;
      return checkDaily(deps)();
    },
  };
}
const WITHOUT_ROLE = aSetup({ app: { is: { permissions: ['BROWSE_PROJECTS'], roles: [] } } });

describe('the daily set-up check', () => {
  test('finds nothing on a desk that is in order: no finding, no note', async () => {
    const desk = aDesk();
    expect(await desk.day()).toEqual({ desks: 1, failed: 0 });
    expect([desk.ledger.reported, desk.setups.marked]).toEqual([[], []]);
    expect((await desk.last(DESK)).at).toBe(MONDAY + DAY);
  });

  test('tells the admins by a finding, once, and the agents by the property that their pages read', async () => {
    const desk = aDesk();
    await desk.check(DESK);
    desk.setups.setup = WITHOUT_ROLE;
    await desk.day();
    expect(desk.ledger.reported).toMatchObject([
      { code: 'set-up-broken', issueId: null, detail: 'app-in-role', at: MONDAY + DAY },
    ]);
    const trouble = {
      happened: expect.stringContaining('no role'),
      means: expect.any(String),
      next: expect.any(String),
    };
    expect(desk.setups.marked).toEqual([
      { projectId: DESK, as: 'app', value: { ...shownRules(POLICY), setUp: { at: MONDAY + DAY, trouble } } },
    ]);
    await desk.day();
    expect(desk.setups.marked).toHaveLength(1);
    expect(desk.ledger.reported).toMatchObject([{ at: MONDAY + DAY }]);
  });

  test('takes both back when all is in order again, whoever sees it', async () => {
    const desk = aDesk();
    await desk.day();
    desk.setups.setup = WITHOUT_ROLE;
    await desk.day();
    desk.setups.setup = { ...aSetup(), property: desk.setups.setup.property };
    await desk.check(DESK);
    expect(desk.ledger.reported).toEqual([]);
    expect(desk.setups.marked.at(-1)).toEqual({ projectId: DESK, as: 'person', value: shownRules(POLICY) });
  });

  test('tells admins nothing of a desk that is still being set up, and agents that hand-overs suffer', async () => {
    const desk = aDesk();
    desk.setups.setup = WITHOUT_ROLE;
    await desk.day();
    expect([desk.ledger.reported.length, desk.setups.marked.length]).toEqual([0, 1]);
    desk.setups.setup = { ...WITHOUT_ROLE, property: desk.setups.setup.property, managers: { is: 0 } };
    await desk.day();
    expect(desk.ledger.reported).toMatchObject([{ detail: 'manager-role' }]);
  });

  test('leaves agents alone where hand-overs are not affected', async () => {
    const desk = aDesk();
    await desk.day();
    desk.setups.setup = aSetup({ managers: { is: 0 } });
    await desk.day();
    expect(desk.ledger.reported).toMatchObject([{ detail: 'manager-role' }]);
    expect(desk.setups.marked).toEqual([]);
  });

  test('writes nothing into a property that is not what it was: that is a matter of its own', async () => {
    const desk = aDesk();
    desk.setups.setup = { ...WITHOUT_ROLE, property: { is: { enabled: true } } };
    await desk.day();
    expect(desk.setups.marked).toEqual([]);
  });

  test('keeps what an admin saw of parts that the app may not see', async () => {
    const desk = aDesk();
    await desk.check(DESK);
    const admins = { unseen: 'jira-admins-only' } as const;
    desk.setups.setup = aSetup({ workflows: admins, screens: admins, reasonScreens: admins, met: { is: [] } });
    await desk.day();
    const { reports } = await desk.last(DESK);
    expect(reports.filter(({ state }) => state === 'unknown').map(({ check }) => check)).toEqual(['portal-name']);
  });

  test('goes on where the property may not be written: the finding stands', async () => {
    const desk = aDesk();
    await desk.day();
    desk.setups.setup = WITHOUT_ROLE;
    desk.setups.fail('mark', 'forbidden');
    expect(await desk.day()).toEqual({ desks: 1, failed: 0 });
    expect(desk.ledger.reported).toHaveLength(1);
  });

  test('writes over no rules that were saved, or switched off, while it looked', async () => {
    const desk = aDesk();
    await desk.day();
    desk.setups.setup = WITHOUT_ROLE;
    const look = desk.setups.look.bind(desk.setups);
    desk.setups.look = async (policy, as) => {
      const seen = await look(policy, as);
      const off = { ...POLICY, version: POLICY.version + 1, enabled: false };
      await desk.policies.save(off, { at: MONDAY, by: null, how: 'switched' });
      return seen;
    };
    await desk.day();
    expect(desk.setups.marked).toEqual([]);
  });

  test('goes on with the next desk where one cannot be looked at', async () => {
    const desk = aDesk();
    const other = { ...POLICY, desk: { projectId: '10002', projectKey: 'OPS' } };
    await desk.policies.save(other, { at: MONDAY, by: null, how: 'saved' });
    const look = desk.setups.look.bind(desk.setups);
    desk.setups.look = (policy, as) =>
      policy.desk.projectId === DESK ? Promise.reject(new Error('of another kind')) : look(policy, as);
    expect(await desk.day()).toEqual({ desks: 2, failed: 1 });
    expect(desk.warned).toHaveLength(1);
    expect((await desk.last('10002')).at).not.toBeNull();
  });

  test('does not look at a desk that is switched off', async () => {
    const desk = aDesk({ ...POLICY, enabled: false });
    expect(await desk.day()).toEqual({ desks: 0, failed: 0 });
  });
});
