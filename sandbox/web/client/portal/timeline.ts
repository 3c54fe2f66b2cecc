import type { PortalStatus } from './wire';

export interface Said {
  kind: 'said';
  id: string;
  at: number;
  who: string;
  accountId: string;
  text: string;
}
export interface Moved {
  kind: 'moved';
  id: string;
  at: number;
  status: PortalStatus;
}
export type Entry = Said | Moved;

interface WireComment {
  id: string;
  body: string;
  public: boolean;
  author: { accountId: string; displayName?: string };
  created: number;
}

/**
 * What the customer sees of a request over time, the newest last: public comments, and each status it got after the
 * one it was raised in. Statuses come as JSM answers them, most recent first, which alone tells the order of those of
 * one instant. Of things at the same instant the status comes first: it is what the comment then speaks of.
 */
export function timelineOf(statuses: readonly PortalStatus[], comments: readonly WireComment[]): Entry[] {
  const [, ...later] = [...statuses].reverse();
  const moved = later.map((status, index): Moved => ({ kind: 'moved', id: `status-${index}`, at: status.at, status }));
  const said = comments
    .filter((comment) => comment.public)
    .map(({ id, body, author, created }): Said => ({
      kind: 'said',
      id: `comment-${id}`,
      at: created,
      who: author.displayName ?? 'Somebody who left',
      accountId: author.accountId,
      text: body,
    }));
  return [...moved, ...said].sort((a, b) => a.at - b.at);
}
