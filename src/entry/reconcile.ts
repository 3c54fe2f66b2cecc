import { InvocationError, InvocationErrorCode, type AsyncEvent } from '@forge/events';
import { enums, nullable, number, optional, pattern, string, type } from 'superstruct';
import { validate } from '../domain/fits';
import { jiraConversation } from '../jira/conversation';
import { jiraLinkedNews } from '../jira/linked-news';
import { jiraLinkedWork } from '../jira/linked-work';
import { jiraListening } from '../jira/listening';
import { jiraOpenTickets } from '../jira/open-tickets';
import { jiraOutcomes } from '../jira/outcomes';
import { jiraTickets } from '../jira/tickets';
import { JiraFailure, type Errand } from '../ports';
import { sqlEndings } from '../storage/endings';
import { sqlLedger } from '../storage/ledger';
import { sqlLine } from '../storage/line';
import { sqlLinkedCopies } from '../storage/linked-copies';
import { storedLinkedDesks } from '../storage/linked-desks';
import { storedPolicies, storedWatermarks } from '../storage/policies';
import { storedStampings } from '../storage/stamping';
import { auditOneDesk } from '../usecases/audit-desks';
import { hearOfLinkedItem } from '../usecases/hear-of-linked-item';
import { hearOfLinkedWork } from '../usecases/hear-of-linked-work';
import type { Outcome } from '../usecases/outcome';
import { MOST_ATTEMPTS, nameOf } from '../usecases/record-failure';
import { reconcileTicket } from '../usecases/reconcile-ticket';
import { stampOpenTickets } from '../usecases/stamp-open-tickets';
import { platformClock } from './clock';
import { queuedErrands } from './errand-queue';
import { logged } from './logged';

const Team = type({ id: nullable(string()), name: nullable(string()) });
const Id = pattern(string(), /^\d{1,15}$/);
const ErrandBody = type({
  issueId: Id,
  projectId: Id,
  cause: enums([
    'event',
    'deleted',
    'repair',
    'audit',
    'again',
    'rules',
    'linked-item',
    'linked',
    'stamp',
    'audit-desk',
  ]),
  at: number(),
  by: optional(string()),
  takenBy: optional(string()),
  fromTeam: optional(Team),
  changed: optional(type({ team: optional(Team), level: optional(nullable(string())) })),
  flip: optional(enums(['open', 'closed'])),
  item: optional(Id),
});

/** A used-up quota is given back on the hour, and not every 429 says when: the attempts have to last longer than that. */
const QUOTA_MS = 15 * 60_000;
const THROTTLED_MS = 60_000;

/** The platform grants so many of the retries that a function asks for, and drops the event after that without a word (Forge async events). */
const MOST_ASKED = 4;

/** Somebody else works on the ticket, or did until it was killed: the attempts have to outlast a lease, of 70 seconds. */
const BUSY_SECONDS = 20;

const again = (seconds: number, retryReason: InvocationErrorCode): InvocationError =>
  new InvocationError({ retryAfter: Math.min(Math.max(Math.ceil(seconds), 1), 900), retryReason });

const ledger = sqlLedger(platformClock);
const deps = {
  clock: platformClock,
  tickets: jiraTickets,
  ledger,
  line: sqlLine,
  policies: storedPolicies,
  errands: queuedErrands,
  // It only looks at what is there, which it does as the app.
  conversation: jiraConversation,
  copies: sqlLinkedCopies,
  linkedDesks: storedLinkedDesks,
  endings: sqlEndings,
  linkedWork: jiraLinkedWork,
  outcomes: jiraOutcomes,
  news: jiraLinkedNews,
  openTickets: jiraOpenTickets,
  stampings: storedStampings,
  watermarks: storedWatermarks,
  listening: jiraListening,
};
const reconcile = reconcileTicket(deps);
const hearOfItem = hearOfLinkedItem(deps);
const hearOfWork = hearOfLinkedWork(deps);
const stamp = stampOpenTickets(deps);
const auditDesk = auditOneDesk(deps);

/** What an errand is about. */
function run(errand: Errand, operation: string): Promise<Outcome> {
  if (errand.cause === 'linked-item') return hearOfItem(errand);
  if (errand.cause === 'stamp') return stamp(errand);
  if (errand.cause === 'audit-desk') return auditDesk(errand);
  return errand.cause === 'linked' ? hearOfWork(errand, operation) : reconcile(errand, operation);
}

/**
 * Takes an errand from the queue. A throw makes the platform try again, for a day (Forge async events):
 * long before that, what fails each time is named and let go; the audit looks again when the ticket changes.
 * What no version of this app would have sent is let go at once.
 */
export async function runErrand(event: AsyncEvent): Promise<Outcome | InvocationError | undefined> {
  const [wrong, errand] = validate(event.body, ErrandBody);
  if (wrong) return void console.error('not an errand', wrong.path.join('.'));
  const retries = event.retryContext?.retryCount ?? 0;
  const mayAsk = retries < MOST_ASKED;
  try {
    const outcome = await run(errand, event.eventId);
    if (outcome.outcome !== 'busy' || !mayAsk) return outcome;
    return again(BUSY_SECONDS, InvocationErrorCode.FUNCTION_RETRY_REQUEST);
  } catch (error) {
    const throttled = error instanceof JiraFailure && error.throttled;
    if (throttled ? !mayAsk : retries + 1 >= MOST_ATTEMPTS) return giveUp(errand, error);
    if (throttled) {
      const pause = error.retryAfter ?? (error.kind === 'quota' ? QUOTA_MS : THROTTLED_MS);
      return again(pause / 1000, InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED);
    }
    throw error;
  }
}

async function giveUp({ issueId, projectId, cause }: Errand, error: unknown): Promise<Outcome> {
  console.error('an errand was given up', logged(error));
  // The hour finds what stopped half-way.
  if (cause === 'stamp' || cause === 'audit-desk') return { outcome: 'incomplete', issue: issueId };
  const detail = error instanceof JiraFailure ? error.what : error instanceof Error ? error.name : 'unknown';
  // By the name that is taken back when the ticket is told at last.
  const named = error instanceof JiraFailure ? nameOf(error) : 'gave-up';
  const code = cause === 'linked' ? 'linked-work-not-told' : named;
  await ledger.report({ code, projectId, issueId, at: platformClock.now(), detail });
  return { outcome: 'incomplete', issue: issueId, finding: code };
}
