import { kvs } from '@forge/kvs';
import { number, type } from 'superstruct';
import { is } from '../domain/fits';
import type { Clock } from '../ports';
import type { LedgerOverview } from '../ports/site';

const KEY = 'ledger-rows';
const DAY = 86_400_000;
/** Counting goes through all rows: up to here nobody waits for it. */
const QUICK = 100_000;
const Counted = type({
  at: number(),
  rows: type({ visit: number(), ticket: number(), finding: number(), linked_copy: number(), ending: number() }),
});

/** The overview of a ledger whose rows, where there are many, are counted once a day and not at every look. */
export const countedDaily = (clock: Clock, overview: LedgerOverview): LedgerOverview => ({
  ...overview,
  async rows() {
    const kept: unknown = await kvs.get(KEY);
    if (is(kept, Counted) && clock.now() - kept.at < DAY) return kept.rows;
    const rows = await overview.rows();
    if (rows.visit >= QUICK) await kvs.set(KEY, { at: clock.now(), rows });
    return rows;
  },
});
