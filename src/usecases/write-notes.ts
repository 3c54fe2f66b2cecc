import type { AdfDocument } from '../domain/handoff/document';
import type { NotesData } from '../domain/handoff/notes';
import type { Visit } from '../domain/visit';
import type { JiraFailure } from '../ports';
import type { ClickDeps } from './click';
import { leaveVisit } from './leave-visit';
import { writeComment } from './write-comment';

/** `refused`: the visit is withdrawn. `unclear`: nobody knows whether they were written; the repair finds out. */
export type Noted = { visit: Visit } | { missing: 'refused' | 'unclear'; failure: JiraFailure };

/**
 * Writes a hand-over's notes as the person who clicks, and puts on record where they are. A comment
 * that was refused, or that is not there after its answer was lost, withdraws the visit: by click,
 * nothing is handed over without notes, and the visit before goes on as it was.
 */
export async function writeNotes(
  { conversation, ledger }: Pick<ClickDeps, 'conversation' | 'ledger'>,
  visit: Visit,
  former: Visit | null,
  document: AdfDocument,
  data: NotesData,
): Promise<Noted> {
  const written = await writeComment(conversation, visit.issueId, { kind: 'internal', document, data });
  if ('comment' in written) {
    const noted: Visit = { ...visit, notes: { comment: written.comment, score: data.score } };
    await leaveVisit(ledger, former);
    await ledger.update(noted);
    return { visit: noted };
  }
  const { failure, unclear } = written;
  if (unclear) return { missing: 'unclear', failure };
  await ledger.withdraw(visit);
  return { missing: 'refused', failure };
}
