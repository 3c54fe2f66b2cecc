import { createTimeline } from '../../sandbox/clock';
import type { Invocation, SqlEngine } from '../../sandbox/forge/forge.types';
import { SqlRefusal } from '../../sandbox/forge/sql/refusal';
import { sqlService } from '../../sandbox/forge/sql/service';
import { createSite } from '../../sandbox/site/site';
import { sqlLedger } from '../../src/storage/ledger';
import { migrate } from '../../src/storage/schema';
import { aClock, type LedgerBench } from './ledger.contract';
import { standOn, standOnNothing } from '../support/forge-platform';

export interface SqlLedgerBench extends LedgerBench {
  engine: SqlEngine;
  /** Counts of what the ledger asked of the platform. */
  record: Invocation;
  /** The next statement that starts so is answered with a time-out; `before` or `after` it is done. */
  timeOut(start: string, when: 'before' | 'after'): void;
}

/** The real ledger through the real SDK, on an engine. `seen` collects every statement that the engine ran. */
export async function aSqlLedger(
  open: (clock: LedgerBench['clock']) => Promise<SqlEngine>,
  { seen = new Set(), empty = false }: { seen?: Set<string>; empty?: boolean } = {},
): Promise<SqlLedgerBench> {
  const clock = aClock();
  const engine = await open(clock);
  const faults: { start: string; when: 'before' | 'after' }[] = [];
  const database: SqlEngine = {
    ...engine,
    async execute(query, params) {
      const index = faults.findIndex(({ start }) => query.startsWith(start));
      const [fault] = index < 0 ? [] : faults.splice(index, 1);
      const timedOut = new SqlRefusal('QUERY_TIMED_OUT', 'The query timed out');
      if (fault?.when === 'before') throw timedOut;
      const answer = await engine.execute(query, params);
      seen.add(query);
      if (fault) throw timedOut;
      return answer;
    },
  };
  const services = [sqlService({ clock, enabled: true, open: async () => database, outside: true })];
  const site = createSite({ clock });
  const record = standOn({ site, timeline: createTimeline({ startAt: clock.at }), services });
  if (!empty) await migrate();
  return {
    clock,
    engine,
    record,
    ledger: sqlLedger(clock),
    timeOut: (start, when) => void faults.push({ start, when }),
    async close() {
      standOnNothing();
      await engine.close();
    },
  };
}
