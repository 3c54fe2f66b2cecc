import type { Row } from './kvs/store';
import type { Item } from './queue/item';

/** What an installation holds, to look at and never to change. */
export interface StoredState {
  kvs: { plain: Row[]; secret: Omit<Row, 'value'>[] };
  /** Events that are not done yet, oldest first. */
  queued: readonly Item[];
  /** Empty as long as the app has used no database. */
  tables(): Promise<{ name: string; rows: number }[]>;
  /** Rows of one of those tables. Throws when there is no such table. */
  rows(table: string, from: number, most: number): Promise<unknown>;
}
