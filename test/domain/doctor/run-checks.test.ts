import type { DeskSetup } from '../../../src/domain/doctor/desk-setup';
import type { CheckReport } from '../../../src/domain/doctor/report';
import { NO_PAST, type Past } from '../../../src/domain/doctor/past';
import { runChecks } from '../../../src/domain/doctor/run-checks';
import type { Policy } from '../../../src/domain/policy';
import { aPolicy, CLOCK, STATUS } from '../../support/builders';
import { aFullPolicy, aSetup, aWay, WAYS, withWorkflow } from '../../support/desk-setup';

const POLICY = aFullPolicy();
const PAST: Past = { ...NO_PAST, panelShownAt: 1 };

const run = (over: Partial<DeskSetup> = {}, policy: Policy = POLICY): CheckReport[] =>
  runChecks(policy, aSetup(over, policy), PAST);
const inState = (state: CheckReport['state'], reports: readonly CheckReport[]): string[] =>
  reports.filter((report) => report.state === state).map(({ check }) => check);
const wrong = (over: Partial<DeskSetup> = {}, policy?: Policy): string[] => inState('wrong', run(over, policy));
const report = (check: string, over: Partial<DeskSetup>, policy?: Policy): CheckReport | undefined =>
  run(over, policy).find((it) => it.check === check);

describe('what the set-up check says', () => {
  test('of a desk that has all it needs: nothing, but what no API tells', () => {
    const reports = run();
    expect(inState('wrong', reports)).toEqual([]);
    expect(inState('unknown', reports)).toEqual(['portal-name']);
    expect(reports.some(({ affectsHandOvers }) => affectsHandOvers)).toBe(false);
  });

  test('of rules that use little: that nothing more is needed', () => {
    const policy = aPolicy({ teamClock: null, customerClocks: [] });
    const bare = { ...aSetup({}, policy), closeChecks: { is: [] }, linkTypes: { is: [] }, managers: { is: null } };
    const reports = runChecks(policy, bare, PAST);
    expect(reports.map(({ state }) => state)).toEqual(reports.map(() => 'fine'));
  });

  test('of a team-managed project: only that, by its name', () => {
    const reports = run({ project: { is: { teamManaged: true, serviceDesk: true } } });
    expect(reports).toMatchObject([{ check: 'project-kind', state: 'wrong', affectsHandOvers: true }]);
    expect(reports[0]?.said?.happened).toContain('HELP');
  });

  test.each([
    ['jira-admins-only', 'Only a Jira admin can look at this.'],
    ['not-shown', 'Jira did not show this to you.'],
    ['no-answer', 'Jira did not answer as it should.'],
  ] as const)('of parts that could not be looked at (%s): that, and never that they are wrong', (unseen, words) => {
    const nothing = { unseen };
    const parts = Object.keys(aSetup()).filter((part) => part !== 'linkedProjects');
    const blind = { ...aSetup(), ...Object.fromEntries(parts.map((part) => [part, nothing])), linkedProjects: {} };
    const reports = runChecks(POLICY, blind, PAST);
    expect(inState('wrong', reports)).toEqual([]);
    expect(reports.filter(({ said }) => said?.happened === words).length).toBeGreaterThan(10);
    for (const { check, affectsHandOvers, fix } of reports)
      expect([check, affectsHandOvers, fix]).toEqual([
        check,
        false,
        check === 'portal-name' ? 'portal-looked-at' : null,
      ]);
  });

  test('of each part that could not be looked at: no other part is called wrong for it', () => {
    for (const part of Object.keys(aSetup()).filter((name) => name !== 'linkedProjects'))
      expect([part, wrong({ [part]: { unseen: 'no-answer' } })]).toEqual([part, []]);
  });
});

describe('what the app may do', () => {
  test('names each permission that its role lacks', () => {
    const found = report('app-permissions', { app: { is: { permissions: ['BROWSE_PROJECTS'], roles: ['apps'] } } });
    expect(found?.said?.happened).toContain('“Assign work items”');
    expect(found?.said?.happened).not.toContain('Browse');
    expect(found).toMatchObject({ state: 'wrong', who: 'jira-admin', affectsHandOvers: true });
  });

  test('is told once where it has no role: as that, with the button, and not of every transition', () => {
    const workflow = withWorkflow({
      ways: Object.values(WAYS).map((way) => ({ ...way, condition: { roles: ['apps', 'managers'] } })),
    });
    const reports = run({ ...workflow, app: { is: { permissions: [], roles: [] } } });
    expect(inState('wrong', reports)).toEqual(['app-in-role']);
    expect(reports.find(({ check }) => check === 'app-in-role')?.fix).toBe('add-app-to-role');
  });

  test('offers no button where Jira has no role for apps', () => {
    const found = report('app-in-role', { app: { is: { permissions: [], roles: [] } }, roles: { is: [] } });
    expect(found).toMatchObject({ state: 'wrong', fix: null });
  });

  test('is enough without a role, where it is granted otherwise', () => {
    const { app } = aSetup();
    if (!('is' in app)) throw new Error('the app was not looked at');
    expect(wrong({ app: { is: { ...app.is, roles: [] } } })).toEqual([]);
  });
});

describe('the ways of a hand-over', () => {
  const ways = (...some: Parameters<typeof aWay>[0][]) =>
    withWorkflow({ ways: [...some.map(aWay), WAYS.hand, WAYS.resolve, WAYS.override] });

  test('lead to the waiting status from every open status, and the report names those from which none does', () => {
    const found = report('waiting-status', ways({ from: [STATUS.handing] }));
    expect(found).toMatchObject({ state: 'wrong', subject: 'Request', affectsHandOvers: true });
    expect(found?.said?.happened).toContain('“In progress”');
    expect(wrong(ways({ from: [STATUS.handing] }, { from: [STATUS.progress] }))).toEqual([]);
  });

  test.each([
    ['nobody', { all: ['nobody'] }, false],
    ['people of another role', { all: [{ roles: ['agents'] }] }, false],
    ['people of several roles, the app’s among them', { all: [{ roles: ['agents', 'apps'] }] }, true],
    ['apps', { all: ['apps-only'] }, true],
    ['one of two, the app is the other', { any: [{ roles: ['agents'] }, 'apps-only'] }, true],
    ['one of two, neither is the app', { any: [{ roles: ['agents'] }, 'nobody'] }, false],
    ['whom a rule that is not known lets through', { all: ['other'] }, true],
    ['anybody, in a group of nothing', { any: [] }, true],
  ] as const)('may be for %s', (_, condition, open) => {
    expect(wrong(ways({ condition })).includes('waiting-status')).toBe(!open);
  });

  test('need the waiting status to be an open one', () => {
    const statuses = [{ id: STATUS.waiting, name: 'Waiting', done: true }];
    const found = report('waiting-status', { workTypes: { is: [{ id: 'request', name: 'Request', statuses }] } });
    expect(found?.said?.happened).toContain('Done');
  });

  test('do not end in the re-entry status', () => {
    const onlyFromWork = [{ from: [STATUS.progress] }] as const;
    expect(wrong(ways(...onlyFromWork))).toEqual(['reentry-way']);
    expect(report('reentry-way', ways(...onlyFromWork))?.said?.happened).toContain('from “Handing over” to');
  });

  test('need no re-entry where no SLA is restarted by it', () => {
    const policy = aFullPolicy({ teamClock: { field: CLOCK.team, stopsOn: 'none', proven: false } });
    expect(wrong(withWorkflow({ ways: [WAYS.wait, WAYS.resolve, WAYS.override] }), policy)).toEqual([]);
  });
});

test('what customers read is compared where tickets show it, else for people to look at', () => {
  const seen = (status: string, name: string) => ({ requestType: 'Get help', status, name });
  const waits = seen(STATUS.waiting, 'Waiting for support');
  const different = { portalNames: { is: [waits, seen(STATUS.handing, 'Handing over')] } };
  expect(wrong(different)).toEqual(['portal-name']);
  expect(report('portal-name', different)?.said?.happened).toContain('“Get help”');
  for (const names of [[waits], [waits, seen(STATUS.handing, waits.name)], [seen(STATUS.handing, 'Handing over')]])
    expect(report('portal-name', { portalNames: { is: names } })?.state).toBe('unknown');
  expect(report('portal-name', { portalNames: { is: [waits] } })?.steps.at(-1)).toContain('“Waiting for support”');
});

describe('closing', () => {
  test('is checked on every way into Done but those that give work up', () => {
    const bare = withWorkflow({ ways: [...Object.values(WAYS), aWay({ id: 'x', name: 'Done', to: STATUS.resolved })] });
    expect(report('close-check', bare)?.said?.happened).toContain('“Done”');
    expect(report('close-check', bare)?.said?.happened).not.toContain('Cancel');
    const declined = withWorkflow({
      ways: [...Object.values(WAYS), aWay({ id: 'x', name: 'Decline', to: STATUS.resolved })],
    });
    expect(wrong(declined)).toEqual([]);
  });

  test('is known to be unchecked also to who may not see workflows', () => {
    const found = report('close-check', { closeChecks: { is: [] }, workflows: { unseen: 'jira-admins-only' } });
    expect(found).toMatchObject({ state: 'wrong', subject: null });
  });

  test('is not checked by a rule that counts nothing the rules name', () => {
    const check = { workflow: 'Requests', transition: 'resolve', off: false };
    expect(wrong({ closeChecks: { is: [{ ...check, counts: ['other'] }] } })).toEqual(['close-check']);
    expect(wrong({ closeChecks: { is: [{ ...check, counts: ['other', 'link'] }] } })).toEqual([]);
    expect(wrong({ closeChecks: { is: [{ ...check, counts: null }] } })).toEqual(['close-check']);
  });

  test.each([
    ['open to everybody', { condition: { all: [] } }, 'is not kept for the escalation managers'],
    [
      'open to somebody else by another rule',
      { condition: { any: [{ roles: ['managers'] }, 'other'] } },
      'is not kept',
    ],
    ['without a reason', { asks: [] }, 'does not require a reason'],
    ['without a screen', { screen: null }, 'shows no field for the reason'],
    ['with a screen of something else', { screen: 'other' }, 'shows no field for the reason'],
  ] as const)('has no way past it that is %s', (_, over, words) => {
    const broken = withWorkflow({ ways: [WAYS.wait, WAYS.hand, WAYS.resolve, { ...WAYS.override, ...over }] });
    expect(wrong(broken)).toEqual(['override-way']);
    expect(report('override-way', broken)?.said?.happened).toContain(words);
  });

  test('has a way past it, whatever that is called', () => {
    const ways = [WAYS.wait, WAYS.hand, WAYS.resolve, { ...WAYS.override, name: 'Force shut' }];
    expect(wrong(withWorkflow({ ways }))).toEqual([]);
  });

  test('names the field for the reason, or the rules are to be saved again', () => {
    const { overrideReason: _, ...fields } = POLICY.fields;
    const ways = [WAYS.wait, WAYS.hand, WAYS.resolve];
    expect(wrong(withWorkflow({ ways }), aFullPolicy({ fields }))).toEqual(['override-way']);
  });
});

describe('clocks', () => {
  test('a team’s SLA that nobody saw start anew is not known to do so, with steps to look', () => {
    const policy = aFullPolicy({ teamClock: { field: CLOCK.team, stopsOn: 'reentry', proven: false } });
    expect(report('team-clock', {}, policy)).toMatchObject({ state: 'unknown', fix: null });
    expect(report('team-clock', {}, policy)?.steps.length).toBeGreaterThan(2);
  });

  test('a field of that id that is no SLA is none', () => {
    const fields = {
      is: [CLOCK.team, 'cf-team', 'cf-level', POLICY.fields.withTeamSince, POLICY.fields.targetDue, 'cf-reason'].map(
        (id) => ({ id, name: id, type: 'text' }),
      ),
    };
    expect(wrong({ fields })).toEqual(['team-clock', 'customer-clocks']);
  });
});

describe('what Jira tells the app', () => {
  test('is let through by the property of this version of the rules', () => {
    const found = { enabled: true, version: 0, watch: ['cf-team', 'cf-level'], done: [STATUS.resolved] };
    expect(wrong({ property: { is: found } })).toEqual(['filter-property']);
    expect(wrong({ property: { is: { ...found, version: POLICY.version } } })).toEqual([]);
    expect(wrong({ property: { is: { ...found, version: POLICY.version, watch: ['cf-team'] } } })).toEqual([
      'filter-property',
    ]);
  });

  test('a switched-off desk in which others have work done still has Done statuses', () => {
    const off = aFullPolicy({ enabled: false });
    const property = { enabled: false, version: off.version, watch: [], done: [STATUS.resolved] };
    expect(wrong({ property: { is: property } }, off)).toEqual([]);
  });

  test('a linked project that is a desk of its own, or is marked for all, is marked', () => {
    const linked = (property: unknown) => ({ linkedProjects: { '20000': { is: { visible: true, property } } } });
    expect(wrong(linked({ enabled: true, watch: ['cf'] }))).toEqual([]);
    expect(wrong(linked({ linked: true, done: [] }))).toEqual([]);
    expect(wrong(linked({ linked: true, done: [], desks: ['somebody else'] }))).toEqual(['linked-projects']);
    expect(wrong(linked({ linked: false, done: [] }))).toEqual(['linked-projects']);
  });
});

test('a level without a team, and teams that no field offers, are named', () => {
  const levels = [...POLICY.levels, { id: 'L4', name: 'Vendor' }];
  expect(report('levels-and-teams', {}, aFullPolicy({ levels }))?.said?.happened).toContain('“L4 Vendor”');
  const select = aFullPolicy({ fields: { ...POLICY.fields, team: { id: 'cf-team', kind: 'select' } } });
  const options = { teamOptions: { is: ['t-desk', 't-tech', 't-func'] } };
  expect(report('levels-and-teams', options, select)?.said?.happened).toContain('“Product Engineering”');
});

test('a project whose screens Jira does not name is not said to lack anything', () => {
  expect(report('level-on-screens', { screens: { is: [] } })).toMatchObject({ state: 'unknown' });
});

describe('what past hand-overs observed of the team’s SLA', () => {
  const clock = (restarted: number, not: number, policy: Policy = POLICY): CheckReport | undefined =>
    runChecks(policy, aSetup({}, policy), { ...PAST, handOvers: { restarted, not } }).find(
      ({ check }) => check === 'team-clock',
    );

  test('is told where it is fine', () => {
    expect(clock(41, 1)).toMatchObject({ state: 'fine', title: expect.stringContaining('41 of 42 hand-overs') });
    expect(clock(0, 0)?.title).not.toContain('hand-overs');
  });

  test('tells that somebody changed its conditions: it mostly does not start anew any more', () => {
    const found = clock(1, 4);
    expect(found).toMatchObject({ state: 'wrong', affectsHandOvers: true });
    expect(found?.said?.happened).toContain('at 1 of 5 hand-overs in the last 30 days only');
  });

  test('says nothing of a few, which may have had another cause', () => {
    expect(clock(0, 2)?.state).toBe('fine');
    expect(clock(30, 5)?.state).toBe('fine');
  });
});
