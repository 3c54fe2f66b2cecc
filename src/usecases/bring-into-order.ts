import { decide, type Decision } from '../domain/decide';
import type { Ticket } from '../domain/ticket';
import type { Visit } from '../domain/visit';
import type { Look, ReconcileDeps } from './look';
import { putInOrder } from './reconcile-ticket';

/** Is there a hand-over or a placing that somebody else began, and that is not made yet? */
const pending = (decision: Decision): boolean =>
  decision.do === 'place' ||
  decision.do === 'adopt' ||
  decision.do === 'reopen' ||
  decision.do === 'forsake' ||
  decision.do === 'hand-over' ||
  // What only waits for a second look at its clock is over.
  (decision.do === 'resume' && decision.visit.progress === 'pending');

/**
 * Reads a click's ticket, and first makes whatever is still to be made of it by what happened before,
 * as the app. The click itself is about now, so its own ticket comes without history. `null`: that could not be finished. Rejects with JiraFailure when the ticket cannot be read.
 *
 * @param visits of the ticket on record, newest first
 */
export async function bringIntoOrder(
  deps: ReconcileDeps,
  { policy, errand, lease, visits }: Look,
): Promise<{ ticket: Ticket; visits: readonly Visit[] } | null> {
  const { issueId, projectId } = errand;
  const read = (history: boolean) => deps.tickets.read(policy, issueId, { history, texts: true });
  const [last = null] = visits;
  const ticket = await read(false);
  if (ticket.projectId !== projectId || !pending(decide(policy, ticket, last))) return { ticket, visits };

  const passing: Look = {
    policy,
    errand: { issueId, projectId, cause: 'again', at: deps.clock.now() },
    lease,
    late: true,
    visits,
  };
  await putInOrder(deps, passing, await read(true), last);
  const now = { ticket: await read(false), visits: await deps.ledger.visitsOf(issueId) };
  return pending(decide(policy, now.ticket, now.visits[0] ?? null)) ? null : now;
}
