import type { Ticket } from '../domain/ticket';
import type { Visit } from '../domain/visit';
import { JiraFailure } from '../ports';
import type { Look, ReconcileDeps } from './look';

/** Characters that the ledger's column of 64 KB holds in any language. */
const LONGEST = 20_000;

/** Its history, where that was not read with it: one call more, for the few tickets that are closed so. */
async function historyOf({ tickets }: Pick<ReconcileDeps, 'tickets'>, { policy }: Look, { id, history }: Ticket) {
  if (history) return history;
  try {
    return (await tickets.read(policy, id, { history: true })).history ?? [];
  } catch (error) {
    if (!(error instanceof JiraFailure) || !error.lasting) throw error;
    return [];
  }
}

/**
 * Who took it into Done. Asked of its history, as an event that finds the ticket closed may be of somebody who changed
 * something else; where that says nothing, the event's word is the best there is.
 */
async function closedBy(deps: Pick<ReconcileDeps, 'tickets'>, at: Look, ticket: Ticket): Promise<string | null> {
  const { errand, policy } = at;
  const isDone = ({ id }: { id: string | null }): boolean => policy.doneStatuses.includes(id ?? '');
  const closing = (await historyOf(deps, at, ticket)).findLast(
    ({ what, from, to }) => what === 'status' && isDone(to) && !isDone(from),
  );
  return closing?.by ?? (errand.cause === 'event' ? errand.by : undefined) ?? null;
}

/** A ticket was closed past the close check: the ledger keeps why, before the visit ends. Nothing for any other. */
export async function keepOverride(
  { endings, clock, tickets }: Pick<ReconcileDeps, 'endings' | 'clock' | 'tickets'>,
  at: Look,
  ticket: Ticket,
  { issueId, sequence, projectId }: Visit,
): Promise<void> {
  const reason = ticket.overrideReason?.trim().slice(0, LONGEST);
  if (!reason) return;
  const override = { by: await closedBy({ tickets }, at, ticket), reason };
  await endings.keep({ issueId, sequence, projectId, at: clock.now(), outcome: null, override });
}
