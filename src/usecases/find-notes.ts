import type { Visit } from '../domain/visit';
import { JiraFailure } from '../ports';
import type { ReconcileDeps } from './look';
import type { Outcome } from './outcome';
import { recordFailure } from './record-failure';

/** A hand-over by click of which it is not known whether its notes were written; nothing else was done yet. */
const awaitsNotes = (visit: Visit): boolean =>
  visit.cause === 'click' &&
  visit.beginning !== 'undone' &&
  visit.state === 'open' &&
  visit.progress === 'pending' &&
  visit.notes === null;

/**
 * A click that was interrupted before its notes were on record: they are looked for on the ticket.
 * Without them it never happened, and its visit is withdrawn: by click, nothing is handed over without notes.
 *
 * @param visits of one ticket, newest first
 */
export async function findNotes(
  deps: ReconcileDeps,
  visits: readonly Visit[],
): Promise<{ visits: readonly Visit[]; withdrawn: boolean } | { failed: Outcome }> {
  const [last, ...former] = visits;
  if (!last || !awaitsNotes(last)) return { visits, withdrawn: false };
  try {
    const comment = await deps.conversation.find(last.issueId, last.operation);
    if (comment === null) {
      await deps.ledger.withdraw(last);
      return { visits: former, withdrawn: true };
    }
    const noted: Visit = { ...last, notes: { comment, score: last.before?.score ?? 0 } };
    await deps.ledger.update(noted);
    return { visits: [noted, ...former], withdrawn: false };
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    return { failed: await recordFailure(deps, last, error) };
  }
}
