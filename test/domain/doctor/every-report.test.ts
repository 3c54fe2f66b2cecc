import type { DeskSetup } from '../../../src/domain/doctor/desk-setup';
import { NO_PAST, type Past } from '../../../src/domain/doctor/past';
import type { CheckCode, CheckReport } from '../../../src/domain/doctor/report';
import { runChecks } from '../../../src/domain/doctor/run-checks';
import type { Policy } from '../../../src/domain/policy';
import { aPolicy, CLOCK, STATUS } from '../../support/builders';
import { aFullPolicy, aSetup, aWay, WAYS, withWorkflow } from '../../support/desk-setup';

type Broken = [check: CheckCode, what: string, over: Partial<DeskSetup>, policy?: Policy, past?: Past];

const PAST: Past = { ...NO_PAST, panelShownAt: 1 };
const POLICY = aFullPolicy();
const NOTHING = { unseen: 'not-shown' } as const;
const statuses = (...is: string[]) => is.map((id) => ({ id, name: id, done: id === STATUS.resolved }));
const types = (...is: string[]) => ({
  workTypes: { is: [{ id: 'request', name: 'Request', statuses: statuses(...is) }] },
});
const met = (to: string[]) => ({
  workflows: NOTHING,
  met: { is: [{ typeId: 'request', status: { id: STATUS.progress, name: 'In progress' }, to }] },
});
const fields = (without: string) => {
  const { fields: all } = aSetup();
  return { fields: { is: 'is' in all ? all.is.filter(({ id }) => id !== without) : [] } };
};
const check = { workflow: 'Requests', transition: 'resolve', off: false, counts: ['link'] };
const rule = {
  workflow: 'Requests',
  transition: { id: 'cancel', name: 'Cancel request' },
  rule: 'notes-complete',
  off: false,
  readable: true,
  levels: null,
  levelField: null,
};
const linked = (visible: boolean) => ({ linkedProjects: { '20000': { is: { visible, property: null } } } });
const { overrideReason: _, ...noReason } = POLICY.fields;
const select = aFullPolicy({ fields: { ...POLICY.fields, team: { id: 'cf-team', kind: 'select' } } });

/** Every way in which something can be wrong, and what then says so. */
const BROKEN: Broken[] = [
  ['project-kind', 'of another kind', { project: { is: { teamManaged: true, serviceDesk: true } } }],
  ['project-kind', 'without requests', { project: { is: { teamManaged: false, serviceDesk: false } } }],
  ['app-permissions', 'lacking', { app: { is: { permissions: ['BROWSE_PROJECTS'], roles: ['apps'] } } }],
  ['app-in-role', 'in none', { app: { is: { permissions: [], roles: [] } } }],
  ['app-in-role', 'without any', { app: { is: { permissions: [], roles: [] } }, roles: { is: [] } }],
  ['level-on-screens', 'not on one', { screens: { is: [{ id: 's', name: 'View', fields: ['cf-team'] }] } }],
  ['level-on-screens', 'gone', fields('cf-level')],
  ['team-on-screens', 'not on one', { screens: { is: [{ id: 's', name: 'View', fields: ['cf-level'] }] } }],
  ['team-on-screens', 'gone', fields('cf-team')],
  ['app-fields', 'gone: since', fields('cf-since')],
  ['app-fields', 'gone: due', fields('cf-due')],
  ['app-fields', 'gone: reason', fields('cf-reason')],
  ['waiting-status', 'work type gone', { workTypes: { is: [] } }],
  ['waiting-status', 'status gone', types(STATUS.handing, STATUS.progress)],
  [
    'waiting-status',
    'done',
    { workTypes: { is: [{ id: 'request', name: 'R', statuses: [{ id: STATUS.waiting, name: 'W', done: true }] }] } },
  ],
  ['waiting-status', 'no way', withWorkflow({ ways: [WAYS.hand, WAYS.resolve, WAYS.override] })],
  ['waiting-status', 'no way from a ticket', met([STATUS.handing])],
  ['reentry-way', 'status gone', types(STATUS.waiting, STATUS.progress)],
  ['reentry-way', 'no way in', withWorkflow({ ways: [WAYS.wait, WAYS.resolve, WAYS.override] })],
  [
    'reentry-way',
    'no way out',
    withWorkflow({ ways: [{ ...WAYS.wait, from: [STATUS.progress] }, WAYS.hand, WAYS.resolve, WAYS.override] }),
  ],
  ['reentry-way', 'no way from a ticket', met([STATUS.waiting])],
  [
    'portal-name',
    'different',
    {
      portalNames: {
        is: [
          { requestType: 'Get help', status: STATUS.waiting, name: 'One' },
          { requestType: 'Get help', status: STATUS.handing, name: 'Other' },
        ],
      },
    },
  ],
  ['link-type', 'gone', { linkTypes: { is: [] } }],
  ['manager-role', 'gone', { managers: { is: null } }],
  ['manager-role', 'empty', { managers: { is: 0 } }],
  ['close-check', 'nowhere', { closeChecks: { is: [] } }],
  ['close-check', 'switched off', { closeChecks: { is: [{ ...check, off: true }] } }],
  ['close-check', 'missing on one', { closeChecks: { is: [{ ...check, transition: 'other' }] } }],
  ['close-check', 'blind', { closeChecks: { is: [{ ...check, counts: [] }] } }],
  ['override-way', 'without its field', {}, aFullPolicy({ fields: noReason })],
  ['override-way', 'gone', withWorkflow({ ways: [WAYS.wait, WAYS.hand, WAYS.resolve] })],
  [
    'override-way',
    'open to all',
    withWorkflow({
      ways: [WAYS.wait, WAYS.hand, WAYS.resolve, aWay({ id: 'o', name: 'Override', to: STATUS.resolved })],
    }),
  ],
  ['rules-on-ways', 'unreadable', { rules: { is: [{ ...rule, readable: false }] } }],
  ['rules-on-ways', 'switched off', { rules: { is: [{ ...rule, off: true }] } }],
  ['rules-on-ways', 'at strange levels', { rules: { is: [{ ...rule, levels: ['X1'] }] } }],
  [
    'rules-on-ways',
    'missing on one',
    {
      rules: { is: [{ ...rule, transition: WAYS.resolve }] },
      ...withWorkflow({ ways: [...Object.values(WAYS), aWay({ id: 'close', name: 'Close', to: STATUS.resolved })] }),
    },
  ],
  ['team-clock', 'gone', fields(CLOCK.team)],
  ['team-clock', 'changed', {}, POLICY, { ...PAST, handOvers: { restarted: 0, not: 3 } }],
  ['customer-clocks', 'gone', fields(CLOCK.resolution)],
  ['filter-property', 'gone', { property: { is: null } }],
  ['filter-property', 'strange', { property: { is: { enabled: 'yes' } } }],
  ['filter-property', 'of other Done statuses', types(STATUS.waiting, STATUS.handing, STATUS.progress)],
  ['linked-projects', 'not seen', linked(false)],
  ['linked-projects', 'not marked', linked(true)],
  ['levels-and-teams', 'level empty', {}, aFullPolicy({ levels: [...POLICY.levels, { id: 'L4', name: 'Vendor' }] })],
  ['levels-and-teams', 'option gone', { teamOptions: { is: ['t-desk'] } }, select],
];

/** Whom it is for, and whether hand-overs suffer; a part of its place in Jira. */
const MATTERS: Record<CheckCode, [who: CheckReport['who'], affects: boolean, path: string | null]> = {
  'project-kind': ['project-admin', true, null],
  'app-permissions': ['jira-admin', true, '/permissions'],
  'app-in-role': ['project-admin', true, '/HELP/roles'],
  'level-on-screens': ['jira-admin', false, '/screens'],
  'team-on-screens': ['jira-admin', true, '/screens'],
  'app-fields': ['jira-admin', true, 'ViewCustomFields'],
  'waiting-status': ['jira-admin', true, '/workflows'],
  'reentry-way': ['jira-admin', true, '/workflows'],
  'portal-name': ['project-admin', false, '/request-types'],
  'link-type': ['jira-admin', false, 'ViewLinkTypes'],
  'manager-role': ['project-admin', false, '/HELP/roles'],
  'close-check': ['jira-admin', false, '/workflows'],
  'override-way': ['jira-admin', false, '/workflows'],
  'rules-on-ways': ['jira-admin', false, '/workflows'],
  'team-clock': ['project-admin', true, '/HELP/settings/sla'],
  'customer-clocks': ['project-admin', true, '/HELP/settings/sla'],
  'filter-property': ['project-admin', true, null],
  'linked-projects': ['project-admin', false, '/DEV/roles'],
  'levels-and-teams': ['project-admin', true, null],
  queues: ['project-admin', false, '/HELP/queues'],
  'panel-shown': ['jira-admin', false, null],
  'other-automation': ['project-admin', true, '/settings/automate'],
};
const FIXES: Partial<Record<CheckCode, readonly string[]>> = {
  'app-in-role': ['in none'],
  'level-on-screens': ['not on one'],
  'team-on-screens': ['not on one'],
  'link-type': ['gone'],
  'filter-property': ['gone', 'strange'],
  'linked-projects': ['not marked'],
};

function isWhole({ check: code, title, said, steps, path, who, affectsHandOvers, state }: CheckReport): void {
  const [forWhom, affects, place] = MATTERS[code];
  expect([code, title]).toEqual([code, expect.stringMatching(/^\S.{15,}[^.]$/)]);
  for (const sentence of said ? [said.happened, said.means, said.next] : [])
    expect([code, sentence]).toEqual([code, expect.stringMatching(/^\S.{8,}\.$/)]);
  for (const step of steps) expect([code, step]).toEqual([code, expect.stringMatching(/^[A-Z].{10,}$/)]);
  expect([code, affectsHandOvers]).toEqual([code, state === 'wrong' && affects]);
  if (code === 'levels-and-teams' && path !== null) return;
  expect([code, who]).toEqual([code, forWhom]);
  expect([code, path]).toEqual([code, place === null ? null : expect.stringContaining(place)]);
}

describe('what is wrong', () => {
  test.each(BROKEN)(
    '%s, %s: is said in full, to whom it concerns, with the place and what to do',
    (code, what, ...of) => {
      const [over, policy = POLICY, past = PAST] = of;
      const reports = runChecks(policy, aSetup(over, policy), past);
      const found = reports.filter((it) => it.check === code && it.state === 'wrong');
      expect(found.length).toBeGreaterThan(0);
      for (const report of found) {
        isWhole(report);
        expect(report.said).not.toBeNull();
        expect(report.fix !== null).toBe(FIXES[code]?.includes(what) ?? false);
      }
    },
  );

  test('is all that can be', () => {
    const told = new Set(BROKEN.map(([code]) => code));
    const others = ['queues', 'panel-shown', 'other-automation'];
    expect(Object.keys(MATTERS).filter((code) => !told.has(code as CheckCode))).toEqual(others);
  });
});

describe('whatever the desk', () => {
  test.each<[string, Policy]>([
    ['uses all there is', POLICY],
    ['uses little', aPolicy({ teamClock: null, customerClocks: [] })],
    ['has the team in a select field', select],
  ])('that %s: every report is whole, in order or not', (_, policy) => {
    const blind = Object.fromEntries(Object.keys(aSetup()).map((part) => [part, NOTHING]));
    for (const setup of [aSetup({}, policy), { ...aSetup({}, policy), ...blind, linkedProjects: {} }])
      for (const past of [NO_PAST, { ...PAST, portalLookedAt: Date.UTC(2026, 10, 16) }])
        for (const report of runChecks(policy, setup, past))
          if (report.path !== null || !['linked-projects'].includes(report.check)) isWhole(report);
  });
});

test('what somebody looked at on the portal is told with the day', () => {
  const reports = runChecks(POLICY, aSetup(), { ...PAST, portalLookedAt: Date.UTC(2026, 10, 16, 23) });
  expect(reports.find((it) => it.check === 'portal-name')).toMatchObject({
    state: 'fine',
    title: expect.stringMatching(/, as somebody saw on 2026-11-16$/),
  });
});

test('levels without a queue are advised of one each, with what to copy into it', () => {
  const [advice] = runChecks(
    POLICY,
    aSetup({ queues: { is: [{ name: 'L1', jql: '"Support Level" = L1' }] } }),
    PAST,
  ).filter((it) => it.check === 'queues');
  expect(advice).toMatchObject({ state: 'advice', fix: null });
  isWhole(advice!);
  expect(advice?.said?.happened).toBe('No queue shows what “L2 Specialists” and “L3 Engineering” has to do.');
  expect(advice?.steps.slice(1)).toEqual([
    'For “L2 Specialists”: project = HELP AND "Support Level" = "L2" AND statusCategory != Done ORDER BY "Team target due" ASC',
    'For “L3 Engineering”: project = HELP AND "Support Level" = "L3" AND statusCategory != Done ORDER BY "Team target due" ASC',
  ]);
});

test.each<[string, boolean]>([
  ['"Support Level" = "l2" OR "Support Level" = L1 OR "Support Level"=\'L3\'', true],
  ['"Support Level" in (L1,L2,L3)', true],
  ['"Support Level" = L1 AND Team in (t-tech, t-func, t-prod)', true],
  ['"Support Level" = L1 AND Team in ("Technical Support", "Functional Support", "Product Engineering")', true],
  ['"Support Level" = L1 AND Team in (t-tech, t-prod)', false],
  ['summary ~ "L1 L2 L3"', false],
  ['"Support Level" in (L11, L12, L13)', false],
])('a queue of %s shows every level: %s', (jql, all) => {
  const reports = runChecks(POLICY, aSetup({ queues: { is: [{ name: 'Mine', jql }] } }), PAST);
  expect(reports.find((it) => it.check === 'queues')?.state).toBe(all ? 'fine' : 'advice');
});
