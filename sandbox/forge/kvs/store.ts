import type { Clock } from '../../clock';
import type { Json } from '../../json';
import { LIMITS } from '../limits';

export interface Row {
  key: string;
  value: Json;
  createdAt: number;
  updatedAt: number;
  /** ISO instant. */
  expireTime?: string;
}

/** One installation's keys of one kind, in order of key. Values are kept as JSON, so nobody shares them. */
export class Keys {
  private readonly rows = new Map<string, { json: string; createdAt: number; updatedAt: number; expires?: number }>();

  constructor(private readonly clock: Clock) {}

  /** An expired row is still there until the platform gets round to deleting it. */
  get(key: string): Row | undefined {
    const row = this.rows.get(key);
    if (!row) return undefined;
    if (row.expires !== undefined && this.clock.now() > row.expires + LIMITS.kvs.expiredKept) {
      this.rows.delete(key);
      return undefined;
    }
    const { json, createdAt, updatedAt, expires } = row;
    const value: Json = JSON.parse(json);
    return {
      key,
      value,
      createdAt,
      updatedAt,
      ...(expires === undefined ? {} : { expireTime: new Date(expires).toISOString() }),
    };
  }

  set(key: string, value: Json, ttl?: number): Row {
    const now = this.clock.now();
    const createdAt = this.get(key)?.createdAt ?? now;
    this.rows.set(key, {
      json: JSON.stringify(value),
      createdAt,
      updatedAt: now,
      ...(ttl === undefined ? {} : { expires: now + ttl }),
    });
    return this.get(key)!;
  }

  /** All rows, by key. */
  all(): Row[] {
    return [...this.rows.keys()].sort().flatMap((key) => this.get(key) ?? []);
  }

  delete(key: string): boolean {
    const existed = this.get(key) !== undefined;
    this.rows.delete(key);
    return existed;
  }

  /** Rows whose key begins so, after the key `after`; one more than `limit`, so that the caller sees whether there is more. */
  page(prefix: string, after: string | undefined, limit: number): Row[] {
    const keys = [...this.rows.keys()]
      .filter((key) => key.startsWith(prefix) && (after === undefined || key > after))
      .sort();
    return keys.flatMap((key) => this.get(key) ?? []).slice(0, limit + 1);
  }
}
