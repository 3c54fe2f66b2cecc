import type { Named } from '../doctor/desk-setup';
import type { Counting } from '../gate/counting';
import { completed } from '../rules/draft';
import type { FoundDesk, Wanted } from './found-desk';
import { withMade } from './with-made';

/** What a workflow has to have for the rules. Things that are not there yet have the places of `NEW`. */
export interface FlowNeeds {
  /** Ids of the statuses in which its work waits. */
  readonly waiting: readonly string[];
  /** Id of the re-entry status; `null`: these rules use none. */
  readonly reentry: string | null;
  /** Ids of the role by which apps get their permissions, and of those of agents. */
  readonly appRoles: readonly string[];
  readonly agentRoles: readonly string[];
  /** `null`: these rules let tickets wait for no linked work. */
  readonly closeCheck: { readonly counting: Counting; readonly fields: { level: string; team: string } } | null;
  /** `null`: nobody may pass the close check. */
  readonly override: { readonly role: string; readonly reason: string; readonly screen: string | null } | null;
  /** Ids of the statuses to which the workflow's own Escalate leads, where it is to be hidden. */
  readonly hidden: readonly string[];
}

type Known = Pick<FoundDesk, 'fields' | 'roles' | 'made' | 'overrideScreen'>;

const APPS = /^atlassian-addons-project-access$/;
/** Jira and its service projects bring these roles; a site may have renamed or translated them. */
const AGENTS = /^service desk team$/i;
const ADMINS = /^administrators$/i;

const idsOf = (roles: readonly Named[], which: RegExp): readonly string[] =>
  roles.flatMap(({ id, name }) => (which.test(name) ? [id] : []));

/** Nobody where the agents' own role is not known: others' roles alone would shut them out, so that a permission takes their place. */
function agentRoles(roles: readonly Named[], managers: string | null): readonly string[] {
  const agents = idsOf(roles, AGENTS);
  return agents.length > 0 ? [...idsOf(roles, ADMINS), ...agents, ...(managers === null ? [] : [managers])] : [];
}

/** `types`: ids of the work types that have the workflow. */
export function needsOf({ draft }: Pick<Wanted, 'draft'>, known: Known, types: readonly string[]): FlowNeeds {
  const { fields, roles, made, overrideScreen } = known;
  const rules = completed(withMade(draft, made));
  const named = types.flatMap((id) => rules.workTypes[id] ?? []);
  const { managerRole, stockEscalate } = rules.escalation;
  const { counting } = rules.closeCheck;
  const passing = managerRole !== null && counting !== null && fields.reason !== null;
  return {
    waiting: [...new Set(named.map(({ waiting }) => waiting))],
    reentry: named.find(({ reentry }) => reentry !== undefined)?.reentry ?? null,
    appRoles: idsOf(roles, APPS),
    agentRoles: agentRoles(roles, managerRole),
    closeCheck: counting && { counting, fields: { level: fields.level, team: fields.team } },
    override: passing
      ? { role: managerRole, reason: fields.reason ?? '', screen: 'is' in overrideScreen ? overrideScreen.is : null }
      : null,
    hidden: stockEscalate.how === 'hidden' ? stockEscalate.statuses : [],
  };
}
