import { createSqliteEngine } from '../../sandbox/forge/sql/sqlite';
import type { SqlEngine } from '../../sandbox/forge/forge.types';
import { sqlLine } from '../../src/storage/line';
import { aVisit, HOUR, MINUTE, MONDAY } from '../support/builders';
import { describeOnMariadb } from '../support/mariadb';
import { aSqlLedger, type SqlLedgerBench } from './sql-ledger';
import type { LedgerBench } from './ledger.contract';

const PERSON = { projectId: '10000', accountId: 'somebody', since: MONDAY - HOUR };
const PLACE = 3_600;

function keepsTheLine(open: (clock: LedgerBench['clock']) => Promise<SqlEngine>): void {
  let bench: SqlLedgerBench;
  beforeEach(async () => {
    bench = await aSqlLedger(open);
  });
  afterEach(() => bench.close());

  test('tells what is on record of a ticket and how much one person began on its desk, in one statement', async () => {
    const mine = { by: 'somebody', startedAt: MONDAY - MINUTE };
    await bench.ledger.open(aVisit(mine));
    await bench.ledger.open(aVisit({ sequence: 2, ...mine }));
    await bench.ledger.open(aVisit({ issueId: '2', ...mine }));
    await bench.ledger.open(aVisit({ issueId: '3', ...mine, by: 'somebody else' }));
    await bench.ledger.open(aVisit({ issueId: '4', ...mine, projectId: '10001' }));
    await bench.ledger.open(aVisit({ issueId: '5', ...mine, startedAt: MONDAY - HOUR }));
    const before = bench.record.sql;
    const { visits, begun } = await sqlLine.visitsOf('10101', PERSON);
    expect(bench.record.sql - before).toBe(1);
    expect(begun).toBe(3);
    expect(visits).toEqual(await bench.ledger.visitsOf('10101'));
    expect(visits.map(({ sequence }) => sequence)).toEqual([2, 1]);
  });

  test('counts as well where the ticket is not known, and nobody’s where nobody is named', async () => {
    await bench.ledger.open(aVisit({ by: 'somebody', startedAt: MONDAY }));
    await bench.ledger.open(aVisit({ issueId: '2', by: null, startedAt: MONDAY }));
    expect(await sqlLine.visitsOf('404', PERSON)).toEqual({ visits: [], begun: 1 });
    expect(await sqlLine.visitsOf('404', { ...PERSON, accountId: null })).toEqual({ visits: [], begun: 0 });
  });

  test('gives places away one after the other, and begins anew where it is empty', async () => {
    expect(await sqlLine.take(MONDAY, PLACE)).toBe(MONDAY + PLACE);
    expect(await sqlLine.take(MONDAY + 1, PLACE)).toBe(MONDAY + 2 * PLACE);
    expect(await sqlLine.take(MONDAY + HOUR, PLACE)).toBe(MONDAY + HOUR + PLACE);
  });

  test('gives away as many places as were asked for at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => sqlLine.take(MONDAY, PLACE)));
    expect(await sqlLine.take(MONDAY, PLACE)).toBe(MONDAY + 21 * PLACE);
  });
}

describe('the line on the embedded database', () => keepsTheLine(createSqliteEngine));

describeOnMariadb('the line on MariaDB', keepsTheLine);
