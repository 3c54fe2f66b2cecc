import { APP_NEEDS } from '../../src/domain/doctor/check-app';
import type { DeskSetup, FoundWorkflow, Way } from '../../src/domain/doctor/desk-setup';
import type { Policy } from '../../src/domain/policy';
import { shownRules } from '../../src/domain/shown-rules';
import { aPolicy, CLOCK, STATUS } from './builders';

const SLA = 'com.atlassian.servicedesk:sd-sla-field';

/** Rules that use all there is: linked work, a close check with a way past it, managers. */
export function aFullPolicy(over: Partial<Policy> = {}): Policy {
  const usual = aPolicy();
  return aPolicy({
    fields: { ...usual.fields, overrideReason: 'cf-reason' },
    escalation: {
      ...usual.escalation,
      managerRole: 'managers',
      linkedWork: { linkType: 'link', levels: { L3: { projectId: '20000', projectKey: 'DEV', workType: 'bug' } } },
    },
    closeCheck: {
      counting: {
        links: [{ type: 'link', side: 'outward' }],
        levels: null,
        withoutLevel: true,
        projects: null,
        unresolvedIsOpen: false,
      },
      returnTo: 'nobody',
      outcomeLevels: [],
    },
    ...over,
  });
}

export const aWay = (over: Partial<Way>): Way => ({
  id: 'way',
  name: 'Way',
  from: null,
  to: STATUS.waiting,
  condition: { all: [] },
  asks: [],
  screen: null,
  ...over,
});

export const WAYS = {
  wait: aWay({ id: 'wait', name: 'Back to support' }),
  hand: aWay({ id: 'hand', name: 'Hand over', to: STATUS.handing, condition: { all: ['apps-only'] } }),
  resolve: aWay({ id: 'resolve', name: 'Resolve', to: STATUS.resolved }),
  cancel: aWay({ id: 'cancel', name: 'Cancel request', to: STATUS.resolved }),
  override: aWay({
    id: 'override',
    name: 'Close with override',
    to: STATUS.resolved,
    condition: { all: [{ roles: ['managers'] }] },
    asks: ['cf-reason'],
    screen: 'reason-screen',
  }),
};

const STATUSES = [
  { id: STATUS.waiting, name: 'Waiting for support', done: false },
  { id: STATUS.handing, name: 'Handing over', done: false },
  { id: STATUS.progress, name: 'In progress', done: false },
  { id: STATUS.resolved, name: 'Resolved', done: true },
];

const aWorkflow = (over: Partial<FoundWorkflow> = {}): FoundWorkflow => ({
  name: 'Requests',
  statuses: STATUSES,
  ways: Object.values(WAYS),
  ...over,
});

/** One workflow for the one work type of those rules. */
export const withWorkflow = (over: Partial<FoundWorkflow>): Pick<DeskSetup, 'workflows'> => ({
  workflows: { is: { of: { request: 'Requests' }, found: [aWorkflow(over)] } },
});

/** What a look finds where all that these rules need is there. */
export function aSetup(over: Partial<DeskSetup> = {}, policy: Policy = aFullPolicy()): DeskSetup {
  const screen = { id: 'screen', name: 'View', fields: [policy.fields.level, policy.fields.team.id] };
  return {
    project: { is: { teamManaged: false, serviceDesk: true } },
    app: { is: { permissions: Object.keys(APP_NEEDS), roles: ['apps'] } },
    roles: {
      is: [
        { id: 'apps', name: 'atlassian-addons-project-access' },
        { id: 'managers', name: 'Managers' },
      ],
    },
    managers: { is: 1 },
    fields: {
      is: [
        { id: policy.fields.team.id, name: 'Team', type: null },
        { id: policy.fields.level, name: 'Support Level', type: null },
        { id: policy.fields.withTeamSince, name: 'With team since', type: null },
        { id: policy.fields.targetDue, name: 'Team target due', type: null },
        { id: 'cf-reason', name: 'Reason for closing with open work', type: null },
        ...Object.values(CLOCK).map((id) => ({ id, name: id, type: SLA })),
      ],
    },
    workTypes: { is: [{ id: 'request', name: 'Request', statuses: STATUSES }] },
    ...withWorkflow({}),
    met: { unseen: 'not-shown' },
    closeChecks: { is: [{ workflow: 'Requests', transition: 'resolve', off: false, counts: ['link'] }] },
    rules: { is: [] },
    screens: { is: [screen] },
    reasonScreens: { is: ['reason-screen'] },
    linkTypes: { is: [{ id: 'link', name: 'Escalation' }] },
    property: { is: shownRules(policy) },
    linkedProjects: {
      '20000': { is: { visible: true, property: { linked: true, done: [], desks: [policy.desk.projectId] } } },
    },
    teamOptions: { is: [] },
    portalNames: { is: [] },
    queues: {
      is: [{ name: 'All levels', jql: policy.levels.map(({ id }) => `"Support Level" = ${id}`).join(' OR ') }],
    },
    changes: { is: [] },
    ...over,
  };
}
