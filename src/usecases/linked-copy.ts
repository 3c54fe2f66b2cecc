import { blocks, isOpen } from '../domain/gate/blockers';
import type { Counting } from '../domain/gate/counting';
import type { Link, LinkedItem } from '../domain/gate/linked-item';
import type { CopiedItem, LinkedCopies, LinkedCopy, LinkedTicket } from '../ports/close-check';
import type { LinkedReading } from './read-linked';

/** The ledger's column holds 64 KB of JSON; the rest of it is for what another writer escapes. */
const MOST_BYTES = 60_000;
const MOST_KEPT = 300;

/** `projectId: null` says that only the link was seen: nothing is known of its level and resolution. */
const copied = ({ type, side, issueId, key, done }: Link, item: LinkedItem | undefined): CopiedItem =>
  item
    ? {
        ...{ type, side, issueId, key: item.key, projectId: item.projectId, level: item.level },
        ...{ done: item.done, resolved: item.resolved, ...(item.guarded ? { guarded: true } : {}) },
      }
    : { type, side, issueId, key, projectId: null, level: null, done, resolved: done };

/** What is open comes first, and of it what was read for itself, so that it is what is kept. */
const byOpenness = (a: CopiedItem, b: CopiedItem): number =>
  Number(a.done) - Number(b.done) || Number(a.projectId === null) - Number(b.projectId === null);

/** As much of it as the ledger has room for, in its order. */
export function keepable(all: readonly CopiedItem[]): Pick<LinkedCopy, 'items' | 'truncated'> {
  let room = MOST_BYTES;
  const items = all.slice(0, MOST_KEPT).filter((item) => {
    room -= new TextEncoder().encode(JSON.stringify(item)).length + 1;
    return room >= 0;
  });
  return { items, truncated: items.length < all.length };
}

/** Open work that counts may be among what such a copy has no room for. */
export const mayLackOpen = ({ items, truncated }: LinkedCopy, { unresolvedIsOpen }: Counting): boolean =>
  truncated && (unresolvedIsOpen || items.every(({ done }) => !done));

/** What the ledger remembers of a ticket's links, all of them: another rule may ask of others. */
export function copyOf(
  { id, key, projectId, links }: LinkedTicket,
  { items, withheld }: Pick<LinkedReading, 'items' | 'withheld'>,
  at: number,
): Parameters<LinkedCopies['keep']>[0] {
  const read = new Map(items.map((item) => [item.issueId, item]));
  const all = links
    .filter(({ issueId }) => !withheld.has(issueId))
    .map((link) => copied(link, read.get(link.issueId)))
    .toSorted(byOpenness);
  return { issueId: id, key, projectId, ...keepable(all), at };
}

/**
 * Ids of what stood in the way when it was copied. Work of which only its link was seen counts, whatever its level:
 * a ticket that stays open an hour too long is put right more easily than one that was closed too early.
 */
export function openInCopy(items: readonly CopiedItem[], counting: Counting): string[] {
  const open = items
    .filter(({ type, side }) => counting.links.some((link) => link.type === type && link.side === side))
    .filter((item) =>
      item.projectId === null ? isOpen(item, counting) : blocks({ ...item, projectId: item.projectId }, counting),
    );
  return [...new Set(open.map(({ issueId }) => issueId))];
}

/** A link as the copy would hold it had it been saved. */
export const copiedLink = (link: Link): CopiedItem => copied(link, undefined);
