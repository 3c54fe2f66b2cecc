import type { Counting } from './counting';
import type { Link } from './linked-item';

/** Work as far as it is needed to know who waits for it. */
export interface Awaited {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly done: boolean;
  readonly links: readonly Link[];
}

/** A desk, as far as its tickets wait for linked work. */
export interface Waiting {
  readonly projectId: string;
  readonly projectKey: string;
  readonly counting: Counting;
}

/** A ticket that waits for some work, and the desk by whose rules it does. */
export interface Parent {
  readonly issueId: string;
  readonly desk: Waiting;
}

const projectOf = (key: string): string => key.slice(0, key.lastIndexOf('-'));

/** The other end of such a link counts this work: from there, the link is seen from its other side. */
const awaits = ({ counting }: Waiting, link: Link): boolean =>
  counting.links.some(({ type, side }) => type === link.type && side !== link.side);

/**
 * Tickets that wait for this work by the rules of these desks. Those that are done wait for nothing any more. A link
 * names no project, so the key tells the desk. One with a key of no desk may have had its project's key changed: it
 * is given to the first of the desks, which finds out, unless it is of the work's own project, which then is no desk.
 */
export function parentsOf(work: Awaited, desks: readonly Waiting[]): Parent[] {
  const found = new Map<string, Parent>();
  for (const link of work.links) {
    if (link.done || link.issueId === work.id) continue;
    const waiting = desks.filter((desk) => awaits(desk, link));
    const named = desks.find(({ projectKey }) => projectKey === projectOf(link.key));
    if (named && !waiting.includes(named)) continue;
    const desk = named ?? (projectOf(link.key) === projectOf(work.key) ? undefined : waiting[0]);
    if (desk) found.set(link.issueId, { issueId: link.issueId, desk });
  }
  return [...found.values()];
}
