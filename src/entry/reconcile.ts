import { InvocationError, InvocationErrorCode, type AsyncEvent } from '@forge/events';
import { create, enums, nullable, number, optional, string, type } from 'superstruct';
import { jiraTickets } from '../jira/tickets';
import { JiraFailure } from '../ports';
import { sqlLedger } from '../storage/ledger';
import { storedPolicies } from '../storage/policies';
import type { Outcome } from '../usecases/outcome';
import { reconcileTicket } from '../usecases/reconcile-ticket';
import { platformClock } from './clock';
import { queuedErrands } from './errand-queue';

const Team = type({ id: nullable(string()), name: nullable(string()) });
const ErrandBody = type({
  issueId: string(),
  projectId: string(),
  cause: enums(['event', 'deleted', 'repair', 'audit', 'again']),
  at: number(),
  by: optional(string()),
  fromTeam: optional(Team),
});

/** Somebody else works on the ticket; a lease is short. */
const BUSY_SECONDS = 15;

const again = (seconds: number, retryReason: InvocationErrorCode): InvocationError =>
  new InvocationError({ retryAfter: Math.min(Math.max(Math.ceil(seconds), 1), 900), retryReason });

const reconcile = reconcileTicket({
  clock: platformClock,
  tickets: jiraTickets,
  ledger: sqlLedger(platformClock),
  policies: storedPolicies,
  errands: queuedErrands,
});

/** Takes an errand from the queue. A throw makes the platform try again; a redelivery takes up its own lease. */
export async function runErrand(event: AsyncEvent): Promise<Outcome | InvocationError> {
  const errand = create(event.body, ErrandBody);
  try {
    const outcome = await reconcile(errand, event.eventId);
    return outcome.outcome === 'busy' ? again(BUSY_SECONDS, InvocationErrorCode.FUNCTION_RETRY_REQUEST) : outcome;
  } catch (error) {
    if (error instanceof JiraFailure && error.kind === 'busy') {
      return again((error.retryAfter ?? 60_000) / 1000, InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED);
    }
    throw error;
  }
}
