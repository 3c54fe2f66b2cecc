import type { FoundDesk, FoundFlow, Step, Traces, Wanted } from '../../../src/domain/set-up/found-desk';
import { NEW } from '../../../src/domain/set-up/new-things';
import { planChanges } from '../../../src/domain/set-up/plan-changes';
import type { Policy, PolicyDraft } from '../../../src/domain/policy';

export const aDraft = (over: Partial<PolicyDraft> = {}): PolicyDraft => ({
  enabled: true,
  teamField: 'cf-team',
  levels: [
    { id: 'L1', name: 'Service desk' },
    { id: 'L2', name: 'Specialists' },
  ],
  teams: [
    { id: 't-desk', name: 'Service Desk', level: 'L1' },
    { id: 't-tech', name: 'Technical Support', level: 'L2' },
  ],
  entryTeam: 't-desk',
  defaultTeams: { L1: 't-desk', L2: 't-tech' },
  workTypes: { request: { waiting: NEW.waiting, reentry: NEW.reentry } },
  teamClock: null,
  customerClocks: [],
  targets: [{ minutes: 240 }],
  hours: { timeZone: 'Europe/Berlin', hours: [], holidays: [] },
  escalation: { managerRole: NEW.managerRole, linkedWork: { linkType: NEW.linkType, levels: {} } },
  ...over,
});

export const wanted = (over: Partial<Wanted> = {}): Wanted => ({
  draft: aDraft(),
  managers: ['ann'],
  copies: [],
  ...over,
});

export const aFlow = (over: Partial<FoundFlow> = {}): FoundFlow => ({
  id: 'flow',
  name: 'HELP: Requests',
  sharedWith: [],
  copyable: true,
  approvals: false,
  missing: [{ adds: 'status', status: 'Handing over' }],
  ...over,
});

/** A project of which nothing is set up, but for the app's own role. */
export const aFoundDesk = (over: Partial<FoundDesk> = {}): FoundDesk => ({
  project: { id: '10000', key: 'HELP', name: 'IT help desk' },
  unfit: null,
  fields: { level: 'cf-level', team: 'cf-team', reason: 'cf-reason' },
  app: { is: { lacks: [], roles: ['apps'] } },
  roles: [{ id: 'apps', name: 'atlassian-addons-project-access' }],
  managers: { is: { people: [], others: 0 } },
  made: {},
  overrideScreen: { is: null },
  screens: { is: [{ id: 's1', name: 'HELP: View', missing: ['cf-level'], sharedWith: [], copyable: true }] },
  flows: { is: [aFlow()] },
  ...over,
});

export const NOTHING_BEFORE = { traces: {}, saved: null };

/** The plan for such a project. */
export const plan = (
  over: Partial<FoundDesk> = {},
  more: Partial<Wanted> = {},
  { traces = {}, saved = null }: { traces?: Traces; saved?: Policy | null } = {},
) => planChanges(aFoundDesk(over), wanted(more), { traces, saved });

/** One change of that plan, with its step. */
export function stepOf(id: string, ...made: Parameters<typeof plan>) {
  const found = plan(...made).find(({ change }) => change.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}
export const changeOf = (id: string, ...made: Parameters<typeof plan>) => stepOf(id, ...made).change;
export const traced = (id: string, step: Step) => ({ traces: { [id]: step } });
