import { candidates } from '../domain/gate/candidates';
import type { Policy } from '../domain/policy';
import type { ChangedPage } from '../ports';
import type { LinkedCopies } from '../ports/close-check';

/**
 * Tickets among these that were linked by hand to open work of which the ledger does not know: Jira tells no trigger
 * of ours that a link was made. One statement, and none where nothing is linked.
 */
export async function newlyLinked(
  { copies }: { copies: Pick<LinkedCopies, 'ofAll'> },
  { closeCheck: { counting } }: Policy,
  tickets: ChangedPage['tickets'],
): Promise<string[]> {
  if (!counting) return [];
  const linked = tickets
    .filter(({ status }) => !status.done)
    .map(({ id, links }) => ({ id, open: candidates(links, counting).filter(({ done }) => !done) }))
    .filter(({ open }) => open.length > 0);
  if (linked.length === 0) return [];
  const known = await copies.ofAll(linked.map(({ id }) => id));
  return linked.flatMap(({ id, open }) => {
    const copy = known.get(id);
    const seen = new Set(copy?.told ? copy.items.map(({ issueId }) => issueId) : []);
    return copy?.truncated || open.every(({ issueId }) => seen.has(issueId)) ? [] : [id];
  });
}
