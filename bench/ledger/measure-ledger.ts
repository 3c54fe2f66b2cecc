import { z } from 'zod';
import { createMariadbEngine } from '../../sandbox/forge/sql/mariadb';
import type { SqlEngine } from '../../sandbox/forge/forge.types';
import { startMariadb } from '../../test/support/mariadb';
import { aSqlLedger } from '../../test/storage/sql-ledger';
import * as acts from './acts';
import { fillLedger, makeDue, type Size } from './fill-ledger';
import { watched, type Statement } from './watched';

/** What one thing that the app does asked of the ledger. */
export interface Act {
  act: string;
  statements: number;
  read: number;
  ms: number;
  /** How many tickets it sent to be looked at, where that is what it does. */
  sent?: number;
}

export interface MeasuredLedger {
  size: Size;
  fillSeconds: number;
  acts: Act[];
  /** Bytes of a row of each table, data and indexes. */
  bytes: { table: string; rows: number; data: number; index: number }[];
  slowest: { text: string; ms: number; read: number };
}

const Tables = z.array(z.object({ name: z.string(), data: z.number(), indexes: z.number() }));
const DUE = [0, 100, 10_000];

/** The ledger at each size in turn, on a MariaDB of its own. Times differ from run to run; what is read does not. */
export async function measureLedgers(sizes: readonly Size[]): Promise<MeasuredLedger[]> {
  const server = await startMariadb();
  try {
    const measured: MeasuredLedger[] = [];
    for (const size of sizes) {
      const database = `ledger_${size.visits}`;
      measured.push(
        await measureLedger(size, (clock) => createMariadbEngine({ connection: server.connection, database, clock })),
      );
    }
    return measured;
  } finally {
    await server.stop();
  }
}

export async function measureLedger(
  size: Size,
  open: (clock: { now(): number }) => Promise<SqlEngine>,
): Promise<MeasuredLedger> {
  let watch: ReturnType<typeof watched> | undefined;
  let plain: SqlEngine | undefined;
  const bench = await aSqlLedger(async (clock) => {
    plain = await open(clock);
    watch = watched(plain);
    return watch.engine;
  });
  const [engine, { taken }] = [plain!, watch!];
  const at: acts.At = { clock: bench.clock, ledger: bench.ledger, size };
  const begun = performance.now();
  await fillLedger(engine, size);
  const fillSeconds = Math.round((performance.now() - begun) / 1000);

  const done: Act[] = [];
  const all: Statement[] = [];
  const act = async (name: string, work: () => Promise<number | void>): Promise<void> => {
    // Once before, so that no page of the database is read from the disk for the first time.
    await work();
    if (name.startsWith('hand-over')) await acts.takeBack((text) => engine.execute(text, []), size);
    taken();
    const sent = await work();
    const ran = taken();
    all.push(...ran);
    const sum = (of: (it: Statement) => number): number => ran.reduce((total, it) => total + of(it), 0);
    const ms = Math.round(sum((it) => it.ms) * 10) / 10;
    done.push({
      act: name,
      statements: ran.length,
      read: sum((it) => it.read),
      ms,
      ...(typeof sent === 'number' && { sent }),
    });
  };

  await act('hand-over by event, team told', () => acts.handOver(at));
  await act('a place in the line', () => acts.place(at));
  for (const due of DUE.map((it) => Math.min(it, size.open))) {
    await makeDue(engine, size, due);
    await act(`repair, ${due.toLocaleString('en')} due`, () => acts.repair(at));
  }
  await makeDue(engine, size, 0);
  for (const changed of DUE.map((it) => Math.min(it, size.open)))
    await act(`audit, ${changed.toLocaleString('en')} changed, none missed`, () => acts.audit(at, changed, false));
  await act(`audit, ${size.open.toLocaleString('en')} changed, all missed`, () => acts.audit(at, size.open, true));
  await act('site page', () => acts.sitePage(at));
  await act('rows counted, a day', () => acts.countStretch(at));
  await act('set-up check', () => acts.setUpCheck(at));
  await act('weekly report, a page', () => acts.reportPage(at));
  await act('export, a page', () => acts.exportPage(at));

  const bytes = await bytesOf(engine, size);
  const { text, ms, read } = all.reduce((slow, it) => (it.ms > slow.ms ? it : slow));
  await bench.close();
  return { size, fillSeconds, acts: done, bytes, slowest: { text, ms: Math.round(ms * 10) / 10, read } };
}

async function bytesOf(engine: SqlEngine, { visits }: Size): Promise<MeasuredLedger['bytes']> {
  await engine.execute('ANALYZE TABLE visit, ticket', []);
  const { rows } = await engine.execute(
    "SELECT table_name AS name, data_length AS data, index_length AS indexes FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name IN ('visit', 'ticket')",
    [],
  );
  const counts: Record<string, number> = { visit: visits, ticket: Math.ceil(visits / 5) };
  return Tables.parse(rows).map(({ name, data, indexes }) => {
    const count = counts[name] ?? 1;
    return { table: name, rows: count, data: Math.round(data / count), index: Math.round(indexes / count) };
  });
}
