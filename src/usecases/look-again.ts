import type { Errand, Errands } from '../ports';

/**
 * Asks for another look at a ticket in so many seconds. A queue that takes no more loses nothing: when the visit
 * is due is on record by then, and the repair goes by that. What was done must not end in an error for its sake.
 */
export async function lookAgain(
  errands: Errands,
  { issueId, projectId }: Pick<Errand, 'issueId' | 'projectId'>,
  at: number,
  delay: number,
): Promise<void> {
  await errands.send([{ issueId, projectId, cause: 'again', at }], delay).catch(() => undefined);
}
