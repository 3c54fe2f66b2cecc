import type { Policy } from '../domain/policy';
import type { RowCount, Stretch } from '../domain/row-count';

export interface Desks {
  /** The rules of every desk of the site, switched on or not. */
  all(): Promise<readonly Policy[]>;
}

/** Hand-overs of a desk, counted. */
export interface DeskCounts {
  /** Their steps are not all made yet. */
  readonly waiting: number;
  /** Given up. */
  readonly failed: number;
  /** Since an instant, and how many of them took more than one attempt. */
  readonly handOvers: number;
  readonly repaired: number;
}

/** The ledger as a whole. Rejects with ForgeSQLAPIError when the database does. */
export interface LedgerOverview {
  counts(projectIds: readonly string[], since: number): Promise<ReadonlyMap<string, DeskCounts>>;
  /** Tickets of which something waits or was given up. */
  unfinished(projectId: string, limit: number): Promise<readonly string[]>;
  /** Counts the rows of the tickets that come by number after one of them, as many as have so many visits. */
  stretch(after: string | null, visits: number): Promise<Stretch>;
  /** Visits by ticket and sequence, after one of them. Columns as they are kept. */
  page(after: { issueId: string; sequence: number } | null, limit: number): Promise<readonly ExportedVisit[]>;
}

export type ExportedVisit = { issue_id: number; seq: number } & Record<string, string | number | null>;

/** How far counting has come. What cannot be read is as nothing. */
export interface RowCounts {
  of(): Promise<RowCount>;
  keep(count: RowCount): Promise<void>;
}
