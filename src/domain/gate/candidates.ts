import type { Counting } from './counting';
import type { Link } from './linked-item';

/** The links that a rule speaks of, in their order; work that is linked twice is one. */
export function candidates(links: readonly Link[], { links: chosen }: Counting): Link[] {
  const found = new Map<string, Link>();
  for (const link of links) {
    if (found.has(link.issueId)) continue;
    if (chosen.some(({ type, side }) => type === link.type && side === link.side)) found.set(link.issueId, link);
  }
  return [...found.values()];
}

/**
 * Those that have to be read for themselves, in the order in which to read them: a link tells neither level nor
 * project nor resolution of its other end. What is most likely open comes first.
 */
export function toRead(linked: readonly Link[], { unresolvedIsOpen }: Counting): Link[] {
  const open = linked.filter(({ done }) => !done);
  return unresolvedIsOpen ? [...open, ...linked.filter(({ done }) => done)] : open;
}
