import { requestJira } from '@forge/bridge';
import { create, nullable, optional, record, string, type, unknown } from 'superstruct';
import { readProjection } from '../../domain/projection';
import type { ShownRules } from '../../domain/shown-rules';
import { jiraSays, reading } from './ask-jira';
import { countedLinks } from './close-check';
import type { TicketFacts } from './facts';
import { readClock } from './read-clock';
import { readLinks } from './read-links';
import { readTeam } from './read-team';

const Named = type({ id: string(), name: string() });
const Issue = type({
  id: string(),
  key: string(),
  names: optional(record(string(), string())),
  properties: optional(record(string(), unknown())),
  fields: record(string(), unknown()),
});
const Fields = type({
  summary: string(),
  project: type({ id: string() }),
  issuetype: type({ id: string() }),
  status: type({ id: string(), name: string(), statusCategory: type({ key: string() }) }),
  assignee: optional(nullable(type({ accountId: string() }))),
  priority: optional(nullable(Named)),
});

const SYSTEM = ['summary', 'project', 'issuetype', 'status', 'assignee', 'priority', 'issuelinks'];

const instant = (value: unknown): number | null => {
  const at = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(at) ? null : at;
};

function factsOf(rules: ShownRules, answer: unknown): TicketFacts {
  const { id, key, names = {}, properties = {}, fields } = create(answer, Issue);
  const { summary, project, issuetype, status, assignee, priority } = create(fields, Fields);
  const clock = (field: string) => readClock(fields[field], names[field]);
  const level = fields[rules.fields.level];
  return {
    id,
    key,
    projectId: project.id,
    typeId: issuetype.id,
    summary,
    status: { id: status.id, name: status.name, done: status.statusCategory.key === 'done' },
    assignee: assignee?.accountId ?? null,
    priority: priority ? { id: priority.id, name: priority.name } : null,
    team: readTeam(fields[rules.fields.team.id]),
    level: typeof level === 'string' ? level : null,
    withTeamSince: instant(fields[rules.fields.withTeamSince]),
    targetDue: instant(fields[rules.fields.targetDue]),
    teamClock: rules.clocks.team === null ? null : clock(rules.clocks.team),
    customerClocks: rules.clocks.customer.flatMap((field) => clock(field) ?? []),
    linkedWork: readLinks(fields['issuelinks'], countedLinks(rules)),
    stamp: readProjection(properties['tierline']),
  };
}

/** The ticket, with its SLAs, its links and our property: one GET. Throws TicketTrouble. */
export async function readTicket(rules: ShownRules, issueKey: string): Promise<TicketFacts> {
  const { team, level, withTeamSince, targetDue } = rules.fields;
  const { team: teamClock, customer } = rules.clocks;
  const own = [team.id, level, withTeamSince, targetDue, ...(teamClock === null ? [] : [teamClock]), ...customer];
  const asked = new URLSearchParams({
    fields: [...SYSTEM, ...own].join(','),
    properties: 'tierline',
    expand: 'names',
  });
  const answer = await jiraSays(
    requestJira(`/rest/api/3/issue/${encodeURIComponent(issueKey)}?${asked.toString()}`, { method: 'GET' }),
  );
  return reading(() => factsOf(rules, answer));
}
