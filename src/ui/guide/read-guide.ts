import { requestJira } from '@forge/bridge';
import { array, boolean, number, optional, record, string, type, unknown } from 'superstruct';
import { is } from '../../domain/fits';
import { DEFAULT_ESCALATION } from '../../domain/escalation-rules';
import type { ShownRules } from '../../domain/shown-rules';
import { WATCH_PROPERTY } from '../../domain/watch';
import { jiraSays } from '../ticket/ask-jira';
import { TicketTrouble } from '../ticket/trouble';

/** Of the rules what the guide stands on: project admins can write project properties. */
const Rules = type({
  enabled: boolean(),
  levels: array(type({ id: string(), name: string() })),
  teams: array(type({ id: string(), name: string(), level: string() })),
  defaultTeams: record(string(), string()),
  entryTeam: optional(string()),
  targets: optional(array(type({ minutes: number() }))),
  hours: type({ timeZone: string(), hours: array(unknown()), holidays: array(unknown()) }),
  escalation: type({ templates: record(string(), array(type({ label: string(), required: boolean() }))) }),
  closeCheck: type({ returnTo: string(), outcomeLevels: array(string()) }),
});
const Property = type({ value: Rules });
const isProperty = (value: unknown): value is { value: ShownRules } => is(value, Property);
const Priorities = type({ values: array(type({ id: string(), name: string() })) });

/** Names of priorities by id. A guide without them names ids, which is better than none. */
async function readPriorities(): Promise<ReadonlyMap<string, string>> {
  const answer = await jiraSays(requestJira('/rest/api/3/priority/search?maxResults=100', { method: 'GET' })).catch(
    () => null,
  );
  return new Map(is(answer, Priorities) ? answer.values.map(({ id, name }) => [id, name] as const) : []);
}

export interface Guide {
  readonly rules: ShownRules;
  readonly priorities: ReadonlyMap<string, string>;
}

const namesPriorities = ({ targets = [], escalation }: ShownRules): boolean =>
  escalation.skipOnPriority !== null || targets.some(({ priority }) => priority !== undefined);

/** The rules that the project shows everybody who may browse it; `null`: it has none. Throws TicketTrouble. */
export async function readGuide(project: string): Promise<Guide | null> {
  const answer = await jiraSays(
    requestJira(`/rest/api/3/project/${encodeURIComponent(project)}/properties/${WATCH_PROPERTY}`, { method: 'GET' }),
  ).catch((error: unknown) => {
    if (error instanceof TicketTrouble && error.status === 404) return null;
    throw error;
  });
  if (!isProperty(answer)) return null;
  // What an earlier version of the app wrote says less.
  const escalation = { ...DEFAULT_ESCALATION, ...answer.value.escalation };
  const rules = { ...answer.value, escalation };
  return { rules, priorities: namesPriorities(rules) ? await readPriorities() : new Map() };
}
