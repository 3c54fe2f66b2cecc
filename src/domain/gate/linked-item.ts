import type { Side } from './counting';

/** A link as the ticket itself tells of it, without asking for what is at its other end. */
export interface Link {
  readonly type: string;
  readonly side: Side;
  readonly issueId: string;
  readonly key: string;
  readonly status: string;
  readonly done: boolean;
}

/** What is at the other end of a link, read for itself. Times are epoch milliseconds. */
export interface LinkedItem {
  readonly issueId: string;
  readonly key: string;
  readonly projectId: string;
  readonly status: string;
  readonly done: boolean;
  readonly resolved: boolean;
  /** The id of its support level; `null`: it shows none. */
  readonly level: string | null;
  /** The name of its team. */
  readonly team: string | null;
  readonly created: number;
  /** It has a security level: not everybody who sees the ticket may see it. */
  readonly guarded: boolean;
  /** Who opened it from a ticket; absent: it was not opened so. */
  readonly openedBy?: string;
  /** The id of that ticket. */
  readonly openedFrom?: string;
}
