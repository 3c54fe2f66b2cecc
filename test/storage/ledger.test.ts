import { createSqliteEngine } from '../../sandbox/forge/sql/sqlite';
import type { SqlEngine } from '../../sandbox/forge/forge.types';
import * as statements from '../../src/storage/statements';
import { aVisit, MINUTE, MONDAY } from '../support/builders';
import { memoryLedger } from '../support/in-memory/ledger';
import { describeOnMariadb } from '../support/mariadb';
import { aSqlLedger, type SqlLedgerBench } from './sql-ledger';
import { aClock, keepsTheLedger, type LedgerBench } from './ledger.contract';

type Open = (clock: LedgerBench['clock']) => Promise<SqlEngine>;

describe('the in-memory ledger', () => {
  keepsTheLedger(async () => {
    const clock = aClock();
    return { clock, ledger: memoryLedger(clock), close: async () => undefined };
  });
});

describe('the ledger on the embedded database', () => {
  describeSqlLedger(createSqliteEngine);
});

describeOnMariadb('the ledger on MariaDB', (open) => {
  describeSqlLedger(open);

  describe('asked at once over two connections', () => {
    let bench: SqlLedgerBench;
    beforeAll(async () => {
      // The second engine makes the database anew; the first one's session goes on in it, as it names it.
      bench = await aSqlLedger(async (clock) => {
        const [one, other] = [await open(clock, 'overlap'), await open(clock, 'overlap')];
        let turn = 0;
        return {
          execute: (query, params) => ((turn += 1) % 2 === 0 ? one : other).execute(query, params),
          ddl: (query) => other.ddl(query),
          tables: () => one.tables(),
          close: async () => void (await Promise.all([one.close(), other.close()])),
        };
      });
    });
    afterAll(() => bench?.close());
    const tickets = Array.from({ length: 100 }, (_, index) => String(index + 1));
    const both = (issueId: string, operations: [string, string]) =>
      Promise.all(operations.map((operation) => bench.ledger.lease(issueId, operation, bench.clock.now() + MINUTE)));

    test('a lease goes to exactly one, whether it is a ticket’s first or one that ran out', async () => {
      for (const round of ['first', 'second'] as const) {
        for (const issueId of tickets) {
          const taken = (await both(issueId, [`${round} a`, `${round} b`])).filter((lease) => lease !== null);
          expect(taken).toHaveLength(1);
        }
        bench.clock.at += MINUTE + 1;
      }
      const { rows } = await bench.engine.execute('SELECT MIN(fence) AS least, MAX(fence) AS most FROM ticket', []);
      expect(rows).toEqual([{ least: 2, most: 2 }]);
    });

    test('a visit is opened by exactly one', async () => {
      for (const issueId of tickets) {
        const opened = await Promise.all(
          ['a', 'b'].map((operation) => bench.ledger.open(aVisit({ issueId, operation }))),
        );
        expect(opened.toSorted()).toEqual([false, true]);
      }
    });

    test('a finding made twice is told once', async () => {
      const finding = { code: 'refused', projectId: '10009', at: MONDAY, detail: '' } as const;
      for (const issueId of tickets.slice(0, 20)) {
        await Promise.all([1, 2].map(() => bench.ledger.report({ ...finding, issueId })));
      }
      expect(await bench.ledger.findings('10009', 100)).toHaveLength(20);
    });
  });
});

function describeSqlLedger(open: Open): void {
  const seen = new Set<string>();
  let bench: SqlLedgerBench | undefined;
  const begin = async (options: { empty?: boolean } = {}) => (bench = await aSqlLedger(open, { seen, ...options }));
  describe('as the use cases know it', () => keepsTheLedger(() => aSqlLedger(open, { seen })));

  describe('beneath', () => {
    afterEach(async () => {
      await bench?.close();
      bench = undefined;
    });
    const fence = async ({ engine }: SqlLedgerBench) => (await engine.execute('SELECT fence FROM ticket', [])).rows;

    test('the fence only rises, also when a lease is given back', async () => {
      const it = await begin();
      const take = (operation: string) => it.ledger.lease('1', operation, it.clock.now() + MINUTE);
      const first = await take('a');
      expect(await fence(it)).toEqual([{ fence: 1 }]);
      await take('b');
      expect(await fence(it)).toEqual([{ fence: 1 }]);
      await it.ledger.release(first!);
      expect(await fence(it)).toEqual([{ fence: 1 }]);
      await take('b');
      await take('b');
      expect(await fence(it)).toEqual([{ fence: 3 }]);
    });

    test('a visit whose opening timed out is read back: it is there or it is not', async () => {
      const it = await begin();
      it.timeOut('INSERT INTO visit', 'after');
      expect(await it.ledger.open(aVisit())).toBe(true);
      it.timeOut('INSERT INTO visit', 'before');
      expect(await it.ledger.open(aVisit({ sequence: 2, operation: 'b' }))).toBe(false);
      expect(await it.ledger.last('10101')).toEqual(aVisit());
    });

    test.each(['before', 'after'] as const)(
      'a first lease that timed out %s it was written is had, or asked for again',
      async (when) => {
        const it = await begin();
        it.timeOut('INSERT INTO ticket', when);
        expect((await it.ledger.lease('1', 'a', MONDAY + MINUTE)) !== null).toBe(when === 'after');
        expect(await it.ledger.lease('1', 'a', MONDAY + MINUTE)).not.toBeNull();
      },
    );

    test('any other failure of the database is not taken for an answer', async () => {
      const it = await begin();
      it.timeOut('UPDATE visit', 'after');
      await expect(it.ledger.update(aVisit())).rejects.toMatchObject({ code: 'QUERY_TIMED_OUT' });
      await it.engine.ddl('DROP TABLE finding');
      await it.engine.ddl('CREATE TABLE finding (code INT NOT NULL)');
      await expect(it.ledger.findings('10000', 1)).rejects.toMatchObject({ code: 'SQL_EXECUTION_ERROR' });
    });

    test.each([
      ['lease', (it: SqlLedgerBench) => it.ledger.lease('1', 'a', MONDAY + MINUTE)],
      ['last', (it: SqlLedgerBench) => it.ledger.last('1')],
      ['due', (it: SqlLedgerBench) => it.ledger.due(MONDAY, 1)],
      [
        'report',
        (it: SqlLedgerBench) => it.ledger.report({ code: 'refused', projectId: '1', issueId: '1', at: 1, detail: '' }),
      ],
    ])('missing tables are made on first use, here by %s', async (_, use) => {
      const it = await begin({ empty: true });
      await use(it);
      const before = it.record.sql;
      await use(it);
      expect(it.record.sql - before).toBeLessThanOrEqual(2);
    });

    // Last: it looks at what all the tests above have run.
    test('every statement ran, and ran as it is written', () => {
      const all = Object.values(statements).map((it) => (typeof it === 'string' ? it : it(151)));
      expect(all.filter((text) => !seen.has(text))).toEqual([]);
      const written = new Set(all);
      const others = [...seen].filter(
        (text) => !written.has(text) && !/^SELECT \S.* FROM visit AS v WHERE v.issue_id IN /.test(text),
      );
      expect(others).toEqual([]);
    });
  });
}
