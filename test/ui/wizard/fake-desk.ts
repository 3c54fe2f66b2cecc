import type { PolicyDraft } from '../../../src/domain/policy';
import type { Choices } from '../../../src/domain/set-up/choices';
import { NEW } from '../../../src/domain/set-up/new-things';
import type { PlannedChange, SetUpPlan } from '../../../src/domain/set-up/plan';

export const TEAM = {
  desk: { id: '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5001', name: 'Service Desk' },
  tech: { id: '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5002', name: 'Technical Support' },
  functional: { id: '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5003', name: 'Functional Support' },
  engineering: { id: '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5005', name: 'Product Engineering' },
  vendor: { id: '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5006', name: 'Vendor' },
} as const;

const DONE = { id: 's-done', name: 'Resolved', done: true };

/** A service project as its template makes it, with teams on its tickets. */
export const choices = (over: Partial<Choices> = {}): Choices => ({
  project: { id: '10000', key: 'HELP', name: 'IT help' },
  unfit: null,
  jiraAdmin: true,
  workTypes: [
    {
      id: 'request',
      name: 'Service request',
      statuses: [{ id: 's-wait', name: 'Waiting for support', done: false }, DONE],
      subtask: false,
    },
    { id: 'incident', name: 'Incident', statuses: [{ id: 's-open', name: 'Open', done: false }, DONE], subtask: false },
    { id: 'part', name: 'Sub-task', statuses: [DONE], subtask: true },
  ],
  teamFields: [
    { id: 'cf-team', name: 'Team', kind: 'team', options: [] },
    {
      id: 'cf-owner',
      name: 'Owning team',
      kind: 'select',
      options: [
        { id: '1', name: 'Front line' },
        { id: '2', name: 'Experts' },
      ],
    },
  ],
  teamsSeen: Object.values(TEAM),
  slas: [
    { id: 'cf-first', name: 'Time to first response' },
    { id: 'cf-resolution', name: 'Time to resolution' },
  ],
  linkTypes: [],
  roles: [],
  priorities: [],
  projects: [],
  timeZone: 'Europe/Berlin',
  ...over,
});

export const change = (id: string, over: Partial<PlannedChange> = {}): PlannedChange => ({
  id,
  kind: 'workflow',
  state: 'planned',
  title: `Change ${id}`,
  difference: [`Adds to ${id}.`],
  who: 'jira-admin',
  sharedWith: [],
  copy: 'none',
  said: null,
  steps: [],
  path: null,
  undo: 'possible',
  undoWhy: null,
  ...over,
});

export const LINK = change('link-type', { kind: 'link-type' });
export const WORKFLOW = change('workflow:1', { sharedWith: ['Facilities'], copy: 'offered' });
export const BY_HAND = change('workflow:2', {
  state: 'by-hand',
  said: { happened: 'Work waits for approvals.', means: 'They would be lost.', next: 'Change it by hand.' },
  steps: ['Open the workflow.', 'Publish it.'],
});
export const RULES = change('rules', { kind: 'rules', who: 'project-admin' });
export const THERE = change('app-in-role', {
  state: 'done',
  difference: [],
  undo: 'impossible',
  undoWhy: 'It was there.',
});

export const DRAFT: PolicyDraft = {
  enabled: true,
  teamField: 'cf-team',
  levels: [
    { id: 'L1', name: 'Service desk' },
    { id: 'L2', name: 'Specialists' },
  ],
  teams: [
    { ...TEAM.desk, level: 'L1' },
    { ...TEAM.tech, level: 'L2', notify: { kind: 'nobody' } },
    { ...TEAM.functional, level: 'L2' },
  ],
  entryTeam: TEAM.desk.id,
  defaultTeams: { L1: TEAM.desk.id, L2: TEAM.tech.id },
  workTypes: { request: { waiting: 's-wait', reentry: NEW.reentry } },
  teamClock: null,
  customerClocks: ['cf-first'],
  targets: [{ minutes: 240 }],
  hours: { timeZone: 'Europe/Berlin', hours: [], holidays: [] },
};

export const plan = (...changes: PlannedChange[]): SetUpPlan => ({
  revision: 1,
  madeAt: 0,
  draft: DRAFT,
  managers: [],
  copies: [],
  changes,
});

/** A backend that keeps a plan, and makes what it is asked to. */
export function fakeBackend(found: Choices, kept: SetUpPlan | null, makes?: readonly PlannedChange[]) {
  let now = kept;
  const answer = (value: unknown) => ({ ok: true, value });
  const put = (id: string, part: Partial<PlannedChange>): unknown => {
    if (!now) throw new Error('no plan');
    now = { ...now, changes: now.changes.map((one) => (one.id === id ? { ...one, ...part } : one)) };
    return answer({ plan: now });
  };
  return (key: string, payload: unknown): unknown => {
    const asked = payload as { draft: PolicyDraft; managers: string[]; copies: string[]; change: string };
    if (key === 'setup.choices') return answer(found);
    if (key === 'setup.plan.read') return answer({ plan: now });
    if (key === 'rules.read') return answer({ rules: null });
    if (key === 'setup.check') return answer({ reports: [] });
    if (key === 'setup.plan.apply') return put(asked.change, { state: 'done' });
    if (key === 'setup.plan.undo') return put(asked.change, { state: 'undone' });
    if (key !== 'setup.plan.make') return answer({ trial: null, stamping: null });
    const copied = (one: PlannedChange): PlannedChange =>
      one.copy === 'none' ? one : { ...one, copy: asked.copies.includes(one.id) ? 'chosen' : 'offered' };
    now = {
      ...plan(...(makes ?? now?.changes ?? []).map(copied)),
      draft: asked.draft,
      managers: asked.managers,
      copies: asked.copies,
    };
    return answer({ plan: now });
  };
}
