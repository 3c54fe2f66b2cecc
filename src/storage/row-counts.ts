import { kvs } from '@forge/kvs';
import { nullable, number, string, type } from 'superstruct';
import { is } from '../domain/fits';
import { NOTHING_COUNTED } from '../domain/row-count';
import type { RowCounts } from '../ports/site';

const KEY = 'ledger-rows';
const Rows = type({ visit: number(), ticket: number(), finding: number(), linked_copy: number(), ending: number() });
const Count = type({ rows: nullable(Rows), round: nullable(type({ until: string(), rows: Rows })) });

/** In Forge's key-value store. */
export const storedRowCounts: RowCounts = {
  async of() {
    const kept: unknown = await kvs.get(KEY);
    return is(kept, Count) ? kept : NOTHING_COUNTED;
  },
  async keep(count) {
    await kvs.set(KEY, count);
  },
};
