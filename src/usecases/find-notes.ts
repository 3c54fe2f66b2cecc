import type { Visit } from '../domain/visit';
import { JiraFailure } from '../ports';
import { leaveVisit } from './leave-visit';
import type { ReconcileDeps } from './look';
import type { Outcome } from './outcome';
import { recordFailure } from './record-failure';

/** A hand-over by click of which it is not known whether its notes were written; nothing else was done, and may never be. */
const awaitsNotes = (visit: Visit): boolean =>
  visit.cause === 'click' &&
  visit.beginning !== 'undone' &&
  visit.state === 'open' &&
  (visit.progress === 'pending' || visit.progress === 'stuck') &&
  visit.notes === null;

interface Found {
  readonly visits: readonly Visit[];
  readonly withdrawn: boolean;
}

/**
 * A click that was interrupted before its notes were on record: they are looked for on the ticket.
 * Without them it never happened, and its visit is withdrawn: by click, nothing is handed over without notes. One that
 * was given up, because they could not be looked for, stays on record either way.
 *
 * Rejects with JiraFailure when they cannot be looked for: nothing was changed.
 *
 * @param visits of one ticket, newest first
 */
export async function findNotes(
  { conversation, ledger }: Pick<ReconcileDeps, 'conversation' | 'ledger'>,
  visits: readonly Visit[],
): Promise<Found> {
  const [last, ...former] = visits;
  if (!last || !awaitsNotes(last)) return { visits, withdrawn: false };
  const comment = await conversation.find(last.issueId, last.operation);
  if (comment === null) {
    if (last.progress === 'stuck') return { visits, withdrawn: false };
    await ledger.withdraw(last);
    return { visits: former, withdrawn: true };
  }
  const noted: Visit = { ...last, notes: { comment, score: last.before?.score ?? 0 } };
  await leaveVisit(ledger, former[0]);
  await ledger.update(noted);
  return { visits: [noted, ...former], withdrawn: false };
}

/** The same as one attempt at that visit: a failure is put on record, and it is tried again. */
export async function attemptToFindNotes(
  deps: ReconcileDeps,
  visits: readonly Visit[],
): Promise<Found | { failed: Outcome }> {
  try {
    return await findNotes(deps, visits);
  } catch (error) {
    const [last] = visits;
    if (!(error instanceof JiraFailure) || !last) throw error;
    return { failed: await recordFailure(deps, last, error) };
  }
}
