import type { DeskSetup } from '../../../src/domain/doctor/desk-setup';
import { NO_PAST, type Past } from '../../../src/domain/doctor/past';
import type { CheckCode, CheckReport } from '../../../src/domain/doctor/report';
import { runChecks } from '../../../src/domain/doctor/run-checks';
import type { Policy } from '../../../src/domain/policy';
import { shownRules } from '../../../src/domain/shown-rules';
import { CLOCK, STATUS } from '../../support/builders';
import { aFullPolicy, aSetup } from '../../support/desk-setup';

const POLICY = aFullPolicy();
const NO_ANSWER = { unseen: 'no-answer' } as const;
const of = (check: CheckCode, over: Partial<DeskSetup> = {}, policy = POLICY, past = NO_PAST): CheckReport[] =>
  runChecks(policy, aSetup(over, policy), past).filter((it) => it.check === check);
const one = (...asked: Parameters<typeof of>): CheckReport => {
  const [report, ...others] = of(...asked);
  expect([report?.check, others]).toEqual([asked[0], []]);
  return report!;
};
const titled = ({ state, title }: CheckReport) => [state, title];
const UNKNOWN = { state: 'unknown', said: { happened: 'Jira did not answer as it should.' } };

describe('of what the app may do it is said', () => {
  const app = (permissions: string[], roles: string[]) => ({ app: { is: { permissions, roles } } });

  test('that both are in order, or that neither was seen', () => {
    expect(titled(one('app-in-role'))).toEqual(['fine', 'The app has a role in the project']);
    expect(titled(one('app-permissions'))).toEqual([
      ...['fine', 'The app may edit, assign, transition and comment on tickets'],
    ]);
    for (const check of ['app-in-role', 'app-permissions'] as const)
      expect(one(check, { app: NO_ANSWER })).toMatchObject(UNKNOWN);
  });

  test('what its role lacks, by the names that people know, and how to grant it', () => {
    const all =
      '“Browse projects”, “Edit work items”, “Assign work items”, “Transition work items”, “Add comments” and 1 more';
    const lacking = one('app-permissions', app([], ['apps']));
    expect(lacking.said?.happened).toBe(`The app’s role in this project lacks ${all}.`);
    expect(lacking.steps).toEqual([
      'Open the project’s permissions.',
      `Grant ${all} to atlassian-addons-project-access.`,
    ]);
    expect(titled(one('app-in-role', app([], ['apps'])))[0]).toBe('fine');
    const held = ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ASSIGN_ISSUES', 'TRANSITION_ISSUES', 'ADD_COMMENTS'];
    expect(one('app-permissions', app(held, ['apps'])).said?.happened).toBe(
      'The app’s role in this project lacks “Service project agent access”.',
    );
  });

  test('that it has no role, and that the rest follows from that', () => {
    expect(one('app-in-role', app([], []))).toMatchObject({
      said: {
        happened: 'The app has no role in this project, and none of its permissions.',
        next: 'Add the app to its role.',
      },
      fix: 'add-app-to-role',
      steps: ['Open the project’s people and roles.', 'Add “Tierline” to the role atlassian-addons-project-access.'],
    });
    expect(one('app-permissions', app([], []))).toMatchObject({
      state: 'unknown',
      said: {
        happened: 'The app has no role in this project.',
        means: 'What it may do follows from its role.',
        next: 'Give the app its role first.',
      },
    });
    const without = one('app-in-role', { ...app([], []), roles: { is: [] } });
    expect([without.fix, without.said?.next]).toEqual([
      null,
      'Add the app to a role that may edit, assign and transition tickets.',
    ]);
    expect(one('app-in-role', { ...app([], []), roles: NO_ANSWER }).fix).toBe('add-app-to-role');
  });
});

describe('of the team’s SLA it is said', () => {
  const clock = (stopsOn: 'reentry' | 'unassign' | 'none', proven: boolean): Policy =>
    aFullPolicy({ teamClock: { field: CLOCK.team, stopsOn, proven } });
  const steps = (last: string) => [
    'Open the project’s SLAs and the one that is the team’s.',
    'It starts when work is created and when the waiting status is entered.',
    last,
  ];
  const byReentry = steps('It finishes when the re-entry status or a Done status is entered.');
  const past = (restarted: number, not: number): Past => ({ ...NO_PAST, handOvers: { restarted, not } });

  test('that none is used, or that it was not seen', () => {
    const none = ['fine', 'No SLA is the team’s clock: its target is kept by the support rules'];
    expect(titled(one('team-clock', {}, clock('none', true)))).toEqual(none);
    expect(titled(one('team-clock', {}, aFullPolicy({ teamClock: null })))).toEqual(none);
    expect(one('team-clock', { fields: NO_ANSWER })).toMatchObject(UNKNOWN);
  });

  test('that nobody has seen it start anew, with what its conditions are to be', () => {
    expect(one('team-clock', {}, clock('reentry', false))).toMatchObject({
      state: 'unknown',
      said: {
        happened: 'Nobody has seen yet that a hand-over starts the team’s SLA anew.',
        means: 'Until then no hand-over tries to, and the team’s target is kept by the support rules alone.',
        next: 'Compare the SLA’s conditions with these steps, and hand a ticket over to see.',
      },
      steps: byReentry,
    });
    expect(one('team-clock', {}, clock('unassign', false)).steps).toEqual(
      steps('It finishes when the assignee is cleared or a Done status is entered.'),
    );
  });

  test('that it is gone, by the id that the rules name', () => {
    const { fields } = aSetup();
    const left = { is: 'is' in fields ? fields.is.filter(({ id }) => id !== CLOCK.team) : [] };
    expect(one('team-clock', { fields: left })).toMatchObject({
      said: { happened: `The SLA that the support rules name as the team’s clock is gone (${CLOCK.team}).` },
      steps: byReentry,
    });
  });

  test('how often it was seen to start anew: three times not, and not oftener than so, is too often not', () => {
    const seen = (restarted: number, not: number) => one('team-clock', {}, POLICY, past(restarted, not)).state;
    expect([seen(0, 2), seen(0, 3), seen(3, 3), seen(4, 3), seen(3, 4)]).toEqual([
      ...['fine', 'wrong', 'wrong', 'fine', 'wrong'],
    ]);
    expect(one('team-clock', {}, POLICY, past(4, 3))).toMatchObject({
      title: 'The team’s SLA starts anew with every team: seen at 4 of 7 hand-overs in the last 30 days',
      steps: byReentry,
    });
    expect(one('team-clock', {}, POLICY, past(0, 3))).toMatchObject({
      said: { happened: 'The team’s SLA was seen to start anew at 0 of 3 hand-overs in the last 30 days only.' },
      steps: byReentry,
    });
  });

  test('and of the customers’, that they run on, that none are named, or which is gone', () => {
    const steps = [
      'Open the project’s SLAs and those of the customers.',
      'No condition of theirs names the re-entry status.',
    ];
    const fine = one('customer-clocks');
    expect([titled(fine), fine.steps]).toEqual([['fine', 'The customers’ SLAs run on through every hand-over'], steps]);
    expect(titled(one('customer-clocks', {}, aFullPolicy({ customerClocks: [] })))).toEqual([
      ...['fine', 'The support rules name no SLA of the customers'],
    ]);
    expect(one('customer-clocks', { fields: NO_ANSWER })).toMatchObject(UNKNOWN);
    const { fields } = aSetup();
    const left = { is: 'is' in fields ? fields.is.filter(({ id }) => id !== CLOCK.response) : [] };
    expect(one('customer-clocks', { fields: left })).toMatchObject({
      said: { happened: `An SLA of the customers that the support rules name is gone (“${CLOCK.response}”).` },
      steps,
    });
  });
});

describe('of links and managers it is said', () => {
  const without = aFullPolicy({
    escalation: { ...POLICY.escalation, linkedWork: null },
    closeCheck: { ...POLICY.closeCheck, counting: null },
  });

  test('that no link is named, or that one of those named is gone: to open work by, or to wait for', () => {
    expect(titled(one('link-type', { linkTypes: { is: [] } }, without))).toEqual([
      ...['fine', 'The support rules name no linked work'],
    ]);
    expect(one('link-type', { linkTypes: NO_ANSWER })).toMatchObject(UNKNOWN);
    const gone = {
      ...{ state: 'wrong', fix: 'make-link-type' },
      steps: [
        'Open the link types of Jira.',
        'Add “Escalation”: “is escalated to” outward, “is escalated from” inward.',
      ],
    };
    const counts = { ...without, closeCheck: POLICY.closeCheck };
    const opens = { ...without, escalation: POLICY.escalation };
    for (const policy of [POLICY, counts, opens]) {
      expect(one('link-type', { linkTypes: { is: [{ id: 'other', name: 'Relates' }] } }, policy)).toMatchObject(gone);
      expect(one('link-type', {}, policy).state).toBe('fine');
    }
  });

  test('that nobody is manager, that no role is named, or that it is gone', () => {
    expect(titled(one('manager-role'))).toEqual(['fine', 'Somebody is escalation manager']);
    const policy = aFullPolicy({ escalation: { ...POLICY.escalation, managerRole: null } });
    expect(titled(one('manager-role', {}, policy))).toEqual([
      ...['fine', 'The support rules name no role of escalation managers: nobody may skip levels'],
    ]);
    const gone = one('manager-role', { managers: { is: null } });
    expect([gone.said?.happened, gone.steps]).toEqual([
      ...['Jira no longer has the role that the support rules name for escalation managers.', []],
    ]);
    expect(one('manager-role', { managers: { is: 0 } })).toMatchObject({
      said: { happened: 'Nobody has the role of the escalation managers in this project.' },
      steps: [
        'Open the project’s people and roles.',
        'Add at least one person to the role of the escalation managers.',
      ],
    });
  });
});

describe('of what Jira tells the app it is said', () => {
  const property = (is: unknown) => one('filter-property', { property: { is } });
  const shown = shownRules(POLICY);

  test('that it is let through, or by what it is not', () => {
    expect(property(shown).state).toBe('fine');
    const gone = { happened: 'The project property that lets events through is gone.' };
    expect(property(null)).toMatchObject({ said: gone, fix: 'write-property' });
    const other = 'The project property that lets events through is not what the support rules say.';
    const differing = [
      {},
      { ...shown, enabled: false },
      { ...shown, version: 9 },
      { ...shown, done: [] },
      { ...shown, watch: ['x'] },
    ];
    for (const is of differing)
      expect(property(is)).toMatchObject({ said: { happened: other }, fix: 'write-property' });
    expect(property({ ...shown, done: undefined }).said?.happened).toBe(other);
    expect(one('filter-property', { property: NO_ANSWER })).toMatchObject(UNKNOWN);
  });

  test('of the projects in which work is done: each by its key, marked or not, or that there are none', () => {
    const linkedWork = { ...POLICY.escalation, linkedWork: null };
    expect(titled(one('linked-projects', {}, aFullPolicy({ escalation: linkedWork })))).toEqual([
      ...['fine', 'No other project works for tickets of this one'],
    ]);
    const title = 'Jira tells the app when work for this project’s tickets is closed in DEV';
    expect(one('linked-projects')).toMatchObject({ state: 'fine', subject: 'DEV', title });
    expect(one('linked-projects', { linkedProjects: {} })).toMatchObject({ ...UNKNOWN, subject: 'DEV', title });
    expect(one('linked-projects', { linkedProjects: { '20000': { unseen: 'not-shown' } } }).said?.happened).toBe(
      'Jira did not show this to you.',
    );
    const found = (visible: boolean) => ({ linkedProjects: { '20000': { is: { visible, property: null } } } });
    expect(one('linked-projects', found(false))).toMatchObject({
      said: { happened: 'The app may not browse the project DEV.' },
      steps: ['Open the people and roles of DEV.', 'Add “Tierline” to atlassian-addons-project-access.'],
      fix: null,
    });
    expect(one('linked-projects', found(true))).toMatchObject({ state: 'wrong', fix: 'write-property' });
  });
});

test('of screens that lack a field it is said which, with the button and the steps', () => {
  const screens = { is: [{ id: 's', name: 'View', fields: [] }] };
  const said = (check: CheckCode, name: string, fix: string) =>
    expect(one(check, { screens })).toMatchObject({
      fix,
      steps: ['Open the screen “View”.', `Add ${name} to its first tab.`],
    });
  said('level-on-screens', 'Support Level', 'add-level-to-screens');
  said('team-on-screens', 'the owning team', 'add-team-to-screens');
  expect(one('level-on-screens', { screens: { is: [] } }).said?.happened).toBe('Jira did not show this to you.');
});

test('of tickets that are met without a way it is said from which status, and of the right work type only', () => {
  const met = (typeId: string, status: string, to: string[]) => ({
    ...{ workflows: NO_ANSWER, met: { is: [{ typeId, status: { id: status, name: `Status ${status}` }, to }] } },
  });
  expect(one('waiting-status', met('request', STATUS.progress, []))).toMatchObject({
    said: {
      happened: `Tickets in “Status ${STATUS.progress}” have no transition to “Waiting for support” that the app may use.`,
    },
    steps: ['Open the project’s workflows.', 'Add a transition to “Waiting for support” from any status.'],
  });
  for (const other of [
    met('other', STATUS.progress, []),
    met('request', STATUS.waiting, []),
    met('request', STATUS.handing, []),
  ])
    expect(one('waiting-status', other)).toMatchObject(UNKNOWN);
});
