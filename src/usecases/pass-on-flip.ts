import { candidates } from '../domain/gate/candidates';
import type { LinkedState } from '../domain/gate/linked-news';
import { parentsOf, type Awaited, type Parent, type Waiting } from '../domain/gate/parents';
import type { Clock, Errand, Errands } from '../ports';
import type { LinkedCopies, LinkedCopy } from '../ports/close-check';
import { openInCopy } from './linked-copy';

export interface PassOnDeps {
  clock: Clock;
  copies: Pick<LinkedCopies, 'ofAll'>;
  errands: Errands;
}

/** What a ticket would be told, as the ledger remembers its linked work. */
const stateOf = ({ items }: LinkedCopy, { counting }: Waiting): LinkedState =>
  openInCopy(items, counting).length > 0 ? 'open' : 'closed';

/** Does the ledger show the work as it is, and was the ticket told as the ledger shows? `null`: it does not say. */
function agrees(work: Awaited, { desk }: Parent, copy: LinkedCopy | undefined): boolean | null {
  const known = copy?.items.find(({ issueId }) => issueId === work.id);
  if (!copy || !known) return null;
  if (known.done !== work.done || (known.projectId !== null && known.projectId !== work.projectId)) return false;
  return copy.told === null ? null : copy.told === stateOf(copy, desk);
}

/**
 * Work was closed or reopened, or may have been: the tickets that wait for it are sent to be looked at, where the
 * ledger shows it otherwise. Where the ledger shows nothing, they are only when it was just `seen` to happen. One
 * statement, and none for work that nothing waits for. Answers how many were sent.
 */
export async function passOnFlip(
  { clock, copies, errands }: PassOnDeps,
  work: readonly { readonly work: Awaited; readonly seen: boolean }[],
  desks: readonly Waiting[],
): Promise<number> {
  const all = work.flatMap((one) => parentsOf(one.work, desks).map((parent) => ({ ...one, parent })));
  if (all.length === 0) return 0;
  const known = await copies.ofAll([...new Set(all.map(({ parent }) => parent.issueId))]);
  const found = new Map<string, Errand>();
  for (const { work: one, seen, parent } of all) {
    if (agrees(one, parent, known.get(parent.issueId)) ?? !seen) continue;
    found.set(parent.issueId, {
      issueId: parent.issueId,
      projectId: parent.desk.projectId,
      cause: 'linked',
      at: clock.now(),
      flip: one.done ? 'closed' : 'open',
      ...(found.has(parent.issueId) ? {} : { item: one.id }),
    });
  }
  if (found.size > 0) await errands.send([...found.values()]);
  return found.size;
}

/** Does a ticket that is open again have linked work of its own to look at? While it was closed, it was told nothing. */
export const waitsItself = ({ links }: Pick<Awaited, 'links'>, desk: Waiting | null): boolean =>
  desk !== null && candidates(links, desk.counting).length > 0;
