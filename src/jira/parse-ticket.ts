import {
  any,
  array,
  boolean,
  create,
  nullable,
  number,
  optional,
  record,
  string,
  type,
  unknown,
  type Infer,
} from 'superstruct';
import { is } from '../domain/fits';
import { plainText } from '../domain/handoff/plain-text';
import type { Policy } from '../domain/policy';
import { readProjection } from '../domain/projection';
import { parseLinks } from './parse-links';
import { teamOf } from './parse-team';
import type { Change, ClockReading, Ticket } from '../domain/ticket';
import { JiraFailure } from '../ports';

const Text = nullable(optional(string()));
const Item = type({ fieldId: optional(string()), from: Text, fromString: Text, to: Text, toString: any() });
const Issue = type({
  id: string(),
  key: string(),
  fields: record(string(), unknown()),
  properties: optional(record(string(), unknown())),
  transitions: optional(array(type({ id: string(), to: type({ id: string() }), isAvailable: optional(boolean()) }))),
  changelog: optional(
    type({
      histories: array(
        type({ created: string(), author: optional(type({ accountId: optional(string()) })), items: array(Item) }),
      ),
    }),
  ),
});
type Issue = Infer<typeof Issue>;

const Ref = type({ id: string() });
const Status = type({ id: string(), statusCategory: type({ key: string() }) });
const User = nullable(type({ accountId: string() }));
const Instant = type({ epochMillis: number() });
const Sla = nullable(
  optional(
    type({
      completedCycles: array(type({ startTime: Instant, stopTime: Instant })),
      ongoingCycle: optional(type({ startTime: Instant, paused: boolean() })),
    }),
  ),
);

const reading = (value: unknown): ClockReading | null => {
  const sla = create(value, Sla);
  if (!sla) return null;
  return {
    completed: sla.completedCycles.map((cycle) => ({
      start: cycle.startTime.epochMillis,
      stop: cycle.stopTime.epochMillis,
    })),
    ongoing: sla.ongoingCycle
      ? { start: sla.ongoingCycle.startTime.epochMillis, paused: sla.ongoingCycle.paused }
      : null,
  };
};

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The history's changes that matter here. Jira lists the newest first; we the oldest, also among those of one instant. */
function changes(policy: Policy, issue: Issue): Change[] | null {
  const names: Record<string, Change['what']> = {
    [policy.fields.team.id]: 'team',
    [policy.fields.level]: 'level',
    assignee: 'assignee',
    status: 'status',
  };
  if (!issue.changelog) return null;
  const found = issue.changelog.histories.toReversed().flatMap((group) =>
    group.items.flatMap((item): Change[] => {
      const what = item.fieldId === undefined ? undefined : names[item.fieldId];
      if (!what) return [];
      return [
        {
          at: Date.parse(group.created),
          by: group.author?.accountId ?? null,
          what,
          from: { id: text(item.from), name: text(item.fromString) },
          to: { id: text(item.to), name: text(item.toString) },
        },
      ];
    }),
  );
  return found.sort((a, b) => a.at - b.at);
}

const Document = type({ type: string() });

function textsOf({ summary, description }: Issue['fields']): Pick<Ticket, 'texts'> {
  if (summary === undefined && description === undefined) return {};
  const said = [text(summary) ?? '', is(description, Document) ? plainText(description) : ''];
  return { texts: said.filter((words) => words !== '') };
}

/** An issue as Jira's REST API gives it, in our words. Rejects what does not have Jira's shape. */
export function parseTicket(policy: Policy, body: unknown): Ticket {
  try {
    const issue = create(body, Issue);
    const { fields } = issue;
    const status = create(fields['status'], Status);
    const clocks = [...policy.customerClocks, ...(policy.teamClock ? [policy.teamClock.field] : [])];
    return {
      id: issue.id,
      key: issue.key,
      projectId: create(fields['project'], Ref).id,
      typeId: fields['issuetype'] === undefined ? '' : create(fields['issuetype'], Ref).id,
      status: { id: status.id, done: status.statusCategory.key === 'done' },
      assignee: create(fields['assignee'] ?? null, User)?.accountId ?? null,
      priority: create(fields['priority'] ?? null, nullable(Ref))?.id ?? null,
      created: Date.parse(create(fields['created'], string())),
      team: teamOf(fields[policy.fields.team.id]),
      level: text(fields[policy.fields.level]),
      transitions: (issue.transitions ?? [])
        .filter((transition) => transition.isAvailable !== false)
        .map((transition) => ({ id: transition.id, to: transition.to.id })),
      clocks: Object.fromEntries(clocks.map((field) => [field, reading(fields[field] ?? null)])),
      stamp: readProjection(issue.properties?.['tierline']),
      links: parseLinks(fields['issuelinks']),
      overrideReason: text(fields[policy.fields.overrideReason ?? '']),
      history: changes(policy, issue),
      ...textsOf(fields),
    };
  } catch (cause) {
    throw new JiraFailure('strange', 'issue of an unknown shape', null, { cause });
  }
}
