import { createTimeline } from '../../sandbox/clock';
import type { SqlEngine } from '../../sandbox/forge/forge.types';
import { kvsService } from '../../sandbox/forge/kvs/service';
import { createSqliteEngine } from '../../sandbox/forge/sql/sqlite';
import { createSite } from '../../sandbox/site/site';
import { NOTHING_COUNTED, STRETCH, type Rows } from '../../src/domain/row-count';
import type { RowCounts } from '../../src/ports/site';
import { sqlOverview } from '../../src/storage/overview';
import { storedRowCounts } from '../../src/storage/row-counts';
import { countRows, rowsNow } from '../../src/usecases/count-rows';
import { aVisit, MONDAY } from '../support/builders';
import { standOn, standOnNothing, tierlineIdentity } from '../support/forge-platform';
import { memoryRowCounts } from '../support/in-memory/stores';
import { describeOnMariadb } from '../support/mariadb';
import type { LedgerBench } from './ledger.contract';
import { aSqlLedger, type SqlLedgerBench } from './sql-ledger';

function countsRows(open: (clock: LedgerBench['clock']) => Promise<SqlEngine>): void {
  let bench: SqlLedgerBench;
  beforeAll(async () => {
    bench = await aSqlLedger(open);
    const at = { projectId: '10000', at: MONDAY, detail: '' };
    await bench.ledger.report({ ...at, code: 'not-listening', issueId: null });
    for (const issueId of ['7', '8', '9', '30', '31']) {
      await bench.ledger.lease(issueId, 'op', MONDAY + 1);
      await bench.ledger.open(aVisit({ issueId, sequence: 1 }));
      await bench.ledger.open(aVisit({ issueId, sequence: 2 }));
    }
  });
  afterAll(() => bench.close());

  test('all at once', async () => {
    const rows = { visit: 10, ticket: 5, finding: 1, linked_copy: 0, ending: 0 };
    expect(await sqlOverview.stretch(null, 100)).toEqual({ rows, until: null });
  });

  test('a stretch of tickets, and the next from there', async () => {
    const first = await sqlOverview.stretch(null, 6);
    expect(first).toEqual({ rows: { visit: 6, ticket: 3, finding: 1, linked_copy: 0, ending: 0 }, until: '9' });
    const second = await sqlOverview.stretch(first.until, 6);
    expect(second).toEqual({ rows: { visit: 4, ticket: 2, finding: 0, linked_copy: 0, ending: 0 }, until: null });
  });

  test('a stretch that ends with the last ticket is followed by an empty one', async () => {
    const last = await sqlOverview.stretch('9', 4);
    expect(last).toMatchObject({ rows: { visit: 4 }, until: '31' });
    expect(await sqlOverview.stretch(last.until, 4)).toMatchObject({ rows: { visit: 0, ticket: 0 }, until: null });
  });
}

describe('rows of a ledger on SQLite', () => countsRows(createSqliteEngine));

describeOnMariadb('rows of a ledger on MariaDB', countsRows);

const of = (visit: number): Rows => ({ visit, ticket: 1, finding: 0, linked_copy: 0, ending: 0 });

/** A ledger of one ticket with so many visits, which counts how often it is asked. */
function aLedger(visits: number, rowCounts: RowCounts) {
  const ledger = { visits, asked: 0 };
  const overview = {
    async stretch(after: string | null, most: number) {
      ledger.asked += 1;
      const left = ledger.visits - Number(after ?? 0);
      return { rows: of(Math.min(left, most)), until: left < most ? null : String(Number(after ?? 0) + most) };
    },
  };
  const deps = { overview, rowCounts };
  return { ledger, day: countRows(deps), now: () => rowsNow(deps) };
}

describe.each([
  ['stored', (): RowCounts => storedRowCounts],
  ['in memory', () => memoryRowCounts()],
])('what is known of their number, %s', (_, countsOf) => {
  beforeEach(() => {
    const timeline = createTimeline({ startAt: MONDAY });
    const services = [kvsService(timeline, tierlineIdentity())];
    standOn({ site: createSite({ clock: timeline }), timeline, services });
  });
  afterAll(standOnNothing);

  test('is nothing at first', async () => {
    expect(await countsOf().of()).toEqual(NOTHING_COUNTED);
  });

  test('of a small ledger is counted as it is asked for', async () => {
    const { ledger, day, now } = aLedger(10, countsOf());
    expect((await now()).visit).toBe(10);
    await day();
    ledger.visits = 11;
    expect((await now()).visit).toBe(11);
  });

  test('of a large one is counted a stretch a day, and asking for it counts nothing', async () => {
    const { ledger, day, now } = aLedger(STRETCH * 2 + 5, countsOf());
    for (let days = 0; days < 3; days++) await day();
    expect(ledger.asked).toBe(3);
    ledger.visits += 1_000;
    expect((await now()).visit).toBe(STRETCH * 2 + 5);
    for (let days = 0; days < 2; days++) await day();
    expect((await now()).visit).toBe(STRETCH * 2 + 5);
    await day();
    expect((await now()).visit).toBe(STRETCH * 2 + 1_005);
    expect(ledger.asked).toBe(6);
  });
});
