import { InvocationError, InvocationErrorCode } from '@forge/events';
import { array, create, nullable, number, optional, string, type, union, unknown, type Infer } from 'superstruct';
import type { Policy } from '../domain/policy';
import { concerns } from '../domain/watch';
import type { Errand } from '../ports';
import { storedPolicies } from '../storage/policies';
import { platformClock } from './clock';
import { queuedErrands } from './errand-queue';
import { logged } from './logged';
import { linkedErrand } from './linked-event';

const Text = optional(nullable(string()));
const Item = type({
  field: optional(string()),
  fieldId: optional(string()),
  from: Text,
  fromString: Text,
  to: Text,
  // Of an item that names none, it is every object's own function.
  toString: unknown(),
});
const TicketEvent = type({
  eventType: string(),
  issue: type({ id: string(), fields: type({ project: type({ id: string() }) }) }),
  atlassianId: Text,
  timestamp: optional(nullable(union([string(), number()]))),
  changelog: optional(nullable(type({ items: optional(array(Item)) }))),
  retryContext: optional(nullable(type({ retryCount: number() }))),
});
type TicketEvent = Infer<typeof TicketEvent>;

const DELETED = 'avi:jira:deleted:issue';
const UPDATED = 'avi:jira:updated:issue';

/** Platforms write the instant as a number, as its digits, or as ISO 8601. */
function instant(value: TicketEvent['timestamp']): number {
  const at = typeof value === 'string' && !/^\d+$/.test(value) ? Date.parse(value) : Number(value ?? Number.NaN);
  return Number.isFinite(at) ? Math.min(at, platformClock.now()) : platformClock.now();
}

const itemsOf = (event: TicketEvent) => event.changelog?.items ?? [];
const movedFrom = (event: TicketEvent): string | null =>
  itemsOf(event).find((item) => item.fieldId === 'project' || item.field === 'project')?.from ?? null;

const textOf = ({ toString: text }: Infer<typeof Item>): string | null => (typeof text === 'string' ? text : null);

function errandOf(event: TicketEvent, policy: Policy): Errand {
  const team = itemsOf(event).find((item) => item.fieldId === policy.fields.team.id);
  const level = itemsOf(event).find((item) => item.fieldId === policy.fields.level);
  const assignee = itemsOf(event).find((item) => item.fieldId === 'assignee');
  return {
    issueId: event.issue.id,
    projectId: policy.desk.projectId,
    cause: event.eventType === DELETED ? 'deleted' : 'event',
    at: instant(event.timestamp),
    ...(event.atlassianId ? { by: event.atlassianId } : {}),
    ...(assignee?.to && assignee.to === event.atlassianId ? { takenBy: assignee.to } : {}),
    ...(team ? { fromTeam: { id: team.from ?? null, name: team.fromString ?? null } } : {}),
    changed: {
      ...(team ? { team: { id: team.to ?? null, name: textOf(team) } } : {}),
      ...(level ? { level: textOf(level) } : {}),
    },
  };
}

/** The desk an event is about: a moved ticket is the business of the desk it left, which then passes it on. */
async function deskOf(event: TicketEvent): Promise<Policy | null> {
  const left = movedFrom(event);
  const desk = left === null ? null : await storedPolicies.of(left);
  if (desk?.enabled) return desk;
  const here = await storedPolicies.of(event.issue.fields.project.id);
  if (!here?.enabled) return null;
  return event.eventType === UPDATED && left === null && !concerns(here, itemsOf(event)) ? null : here;
}

const WHAT: Readonly<Record<string, 'changed' | 'deleted'>> = { [UPDATED]: 'changed', [DELETED]: 'deleted' };

/** In a project that is no desk: desks may have work done there. */
const elsewhere = (payload: unknown, event: TicketEvent): Promise<Errand | null> =>
  linkedErrand(payload, {
    issueId: event.issue.id,
    at: instant(event.timestamp),
    what: WHAT[event.eventType] ?? 'created',
    items: itemsOf(event),
    projects: [movedFrom(event), event.issue.fields.project.id].filter((id) => id !== null),
  });

/**
 * Seconds. The platform asks four times, then drops the event without a word (Forge trigger): spread over a minute, then
 * over five, then over the quarter of an hour that it grants at most, so that the queue takes more than 10,000 in all.
 */
function pauseOf({ issue, retryContext }: TicketEvent): number {
  const within = [60, 300][retryContext?.retryCount ?? 0] ?? 900;
  // Neighbours are changed together: their numbers lie close to one another.
  return 20 + ((Number(issue.id) * 7_919) % (within - 20));
}

/**
 * A ticket was created, changed, moved or deleted. The event is only a reason to look: what is done
 * is decided later, from how the ticket then stands.
 */
export async function ticketChanged(payload: unknown): Promise<InvocationError | { sent: number }> {
  const event = create(payload, TicketEvent);
  try {
    const policy = await deskOf(event);
    const errand = policy ? errandOf(event, policy) : await elsewhere(payload, event);
    if (!errand) return { sent: 0 };
    await queuedErrands.send([errand]);
    return { sent: 1 };
  } catch (error) {
    // The queue takes 500 a minute, and the store answers 4,000. What is lost all the same, the audit finds.
    console.warn('queue refused an errand', logged(error));
    const retryAfter = pauseOf(event);
    return new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED });
  }
}
