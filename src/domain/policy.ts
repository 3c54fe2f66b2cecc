import {
  array,
  boolean,
  enums,
  integer,
  literal,
  min,
  nonempty,
  nullable,
  number,
  object,
  omit,
  optional,
  record,
  refine,
  union,
  type Infer,
} from 'superstruct';
import { assert } from './fits';
import { EscalationDraft, EscalationRules, escalationContradictions, LevelRules } from './escalation-rules';
import { CloseCheckDraft, CloseCheckRules, closeCheckContradictions } from './gate/close-check-rules';
import { Messages } from './messages';
import { Id, WorkingHours } from './shapes';

const Minutes = min(integer(), 1);

const Recipient = union([
  object({ kind: literal('nobody') }),
  object({ kind: literal('people'), accountIds: nonempty(array(Id)) }),
  object({ kind: literal('group'), groupId: Id }),
]);
export type Recipient = Infer<typeof Recipient>;

/**
 * How the team's own SLA is made to start anew. Jira tells no app which conditions stop an SLA, so
 * this is stated, and acted on only while `proven` says that it was seen to work on this desk.
 */
const TeamClock = object({ field: Id, stopsOn: enums(['reentry', 'unassign', 'none']), proven: boolean() });
export type TeamClock = Infer<typeof TeamClock>;

const Rules = object({
  version: min(integer(), 1),
  desk: object({ projectId: Id, projectKey: Id }),
  enabled: boolean(),
  /** Tickets created from this instant on are placed; older ones are adopted as they are. Epoch milliseconds. */
  enabledAt: number(),
  fields: object({
    team: object({ id: Id, kind: enums(['team', 'select']) }),
    level: Id,
    withTeamSince: Id,
    targetDue: Id,
    /** The site's Request Type; rules saved before it was looked up do not name it. */
    requestType: optional(Id),
    /** Why a ticket was closed past the close check. */
    overrideReason: optional(Id),
  }),
  levels: array(LevelRules),
  teams: array(object({ id: Id, name: Id, level: Id, notify: optional(Recipient), hours: optional(WorkingHours) })),
  /** Where new tickets go. */
  entryTeam: Id,
  /** The team that takes a ticket whose level was changed alone, by level. */
  defaultTeams: record(Id, Id),
  /** By work type id. */
  workTypes: record(Id, object({ waiting: Id, reentry: optional(Id) })),
  doneStatuses: array(Id),
  teamClock: nullable(TeamClock),
  /** SLA fields that are the customer's; no hand-over may touch them. */
  customerClocks: array(Id),
  /** A team's time for a visit; the first that fits wins. */
  targets: array(object({ team: optional(Id), priority: optional(Id), minutes: Minutes })),
  /** The desk's; a team may have its own. */
  hours: WorkingHours,
  escalation: EscalationRules,
  closeCheck: CloseCheckRules,
  messages: Messages,
});

type Rules = Infer<typeof Rules>;

const TimeZone = refine(Id, 'time zone', (zone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat;
  } catch {
    return `there is no time zone ${zone}`;
  }
});

/** What an admin decides. The rest is looked up or counted when it is saved. */
export const PolicyDraft = object({
  ...omit(Rules, ['version', 'desk', 'enabledAt', 'fields', 'doneStatuses']).schema,
  teamField: Id,
  // Asked of an admin only: rules that are kept have a zone that is there.
  hours: object({ ...WorkingHours.schema, timeZone: TimeZone }),
  /** What is left out is by default. */
  escalation: optional(EscalationDraft),
  closeCheck: optional(CloseCheckDraft),
  messages: optional(Messages),
});
export type PolicyDraft = Infer<typeof PolicyDraft>;

/** What of the rules can contradict itself. */
type Judged = Pick<
  Rules,
  'levels' | 'teams' | 'entryTeam' | 'defaultTeams' | 'teamClock' | 'workTypes' | 'escalation' | 'closeCheck'
>;

/** What is wrong with rules that have the right shape but contradict themselves; empty when nothing is. */
export function contradictions(policy: Judged): string[] {
  const levels = new Set(policy.levels.map((level) => level.id));
  const teams = new Map(policy.teams.map((team) => [team.id, team]));
  const wrong: string[] = [];
  if (levels.size < 2) wrong.push('at least two support levels are needed');
  if (levels.size < policy.levels.length) wrong.push('a support level is there twice');
  if (teams.size < policy.teams.length) wrong.push('a team is there twice');
  for (const team of policy.teams)
    if (!levels.has(team.level)) wrong.push(`team ${team.name} belongs to unknown level ${team.level}`);
  if (!teams.has(policy.entryTeam)) wrong.push('new tickets go to a team that is not on the list');
  for (const [level, team] of Object.entries(policy.defaultTeams)) {
    if (teams.get(team)?.level !== level) wrong.push(`the default team of level ${level} is not a team of that level`);
  }
  if (policy.teamClock?.stopsOn === 'reentry') {
    for (const [type, { reentry }] of Object.entries(policy.workTypes)) {
      if (!reentry) wrong.push(`work type ${type} has no re-entry status, which the team clock needs`);
    }
  }
  for (const [type, { waiting, reentry }] of Object.entries(policy.workTypes)) {
    if (waiting === reentry) wrong.push(`work type ${type} waits in its re-entry status`);
  }
  return [
    ...wrong,
    ...escalationContradictions(policy.escalation, levels),
    ...closeCheckContradictions(policy.closeCheck, levels),
  ];
}

export const Policy = refine(Rules, 'support rules', (policy) => {
  const wrong = contradictions(policy);
  return wrong.length === 0 || wrong.join('; ');
});

/** A desk's settings. Versioned: a ticket keeps the version in force at its last hand-over. */
export type Policy = Infer<typeof Policy>;

/** Reads stored or posted rules. Throws superstruct's StructError, which names the field and what is wrong. */
export function parsePolicy(value: unknown): Policy {
  // Nothing here is converted or defaulted; `create` would copy all and make an error for each kind of recipient that it is not.
  assert(value, Policy);
  return value;
}
