import type { AdfDocument } from '../domain/handoff/document';
import type { NotesData } from '../domain/handoff/notes';
import type { Visit } from '../domain/visit';
import { JiraFailure } from '../ports';
import type { ClickDeps } from './click';

/** `refused`: the visit is withdrawn. `unclear`: nobody knows whether they were written; the repair finds out. */
export type Noted = { visit: Visit } | { missing: 'refused' | 'unclear'; failure: JiraFailure };

/** After these the comment may be there all the same. */
const maybeWritten = ({ kind }: JiraFailure): boolean => kind === 'unknown' || kind === 'strange';

/**
 * Writes a hand-over's notes as the person who clicks, and puts on record where they are. A comment
 * that was refused, or that is not there after its answer was lost, withdraws the visit: by click,
 * nothing is handed over without notes.
 */
export async function writeNotes(
  { conversation, ledger }: Pick<ClickDeps, 'conversation' | 'ledger'>,
  visit: Visit,
  document: AdfDocument,
  data: NotesData,
): Promise<Noted> {
  const record = async (comment: string): Promise<Noted> => {
    const noted: Visit = { ...visit, notes: { comment, score: data.score } };
    await ledger.update(noted);
    return { visit: noted };
  };
  const written = await attempt(() => conversation.write(visit.issueId, { kind: 'internal', document, data }));
  if ('answer' in written) return record(written.answer);
  const { failure } = written;
  const found = maybeWritten(failure)
    ? await attempt(() => conversation.find(visit.issueId, visit.operation))
    : { answer: null };
  // That they cannot be looked for says nothing about them.
  if ('failure' in found) return { missing: 'unclear', failure: found.failure };
  if (found.answer !== null) return record(found.answer);
  await ledger.withdraw(visit);
  return { missing: 'refused', failure };
}

async function attempt<T>(call: () => Promise<T>): Promise<{ answer: T } | { failure: JiraFailure }> {
  try {
    return { answer: await call() };
  } catch (failure) {
    if (!(failure instanceof JiraFailure)) throw failure;
    return { failure };
  }
}
