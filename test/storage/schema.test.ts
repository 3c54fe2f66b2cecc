import { createSqliteEngine } from '../../sandbox/forge/sql/sqlite';
import { MIGRATIONS, migrate, SCHEMA_VERSION } from '../../src/storage/schema';
import { MONDAY, aVisit } from '../support/builders';
import { keepsTheLedger } from './ledger.contract';
import { SCHEMA_1 } from './schema-1';
import { aSqlLedger } from './sql-ledger';

const old = async () => {
  const bench = await aSqlLedger(createSqliteEngine, { empty: true });
  for (const statement of SCHEMA_1) await bench.engine.ddl(statement);
  return bench;
};
/** Spaces and line breaks apart. */
const told = (statements: readonly string[] = []) => statements.map((it) => it.replace(/\s+/g, ' '));

describe('today’s ledger on the schema of the version before', () => {
  keepsTheLedger(old);
});

describe('migrations', () => {
  test('only go forward: what was brought about once is never changed', () => {
    expect(told(MIGRATIONS[0])).toEqual(told(SCHEMA_1));
    expect(SCHEMA_VERSION).toBe(MIGRATIONS.length);
  });

  test('lose no row, and may run again', async () => {
    const bench = await old();
    await bench.ledger.open(aVisit({ issueId: '7', sequence: 1, startedAt: MONDAY }));
    await migrate(1);
    await migrate();
    await migrate(1);
    expect(await bench.ledger.last('7')).toMatchObject({ issueId: '7', sequence: 1, startedAt: MONDAY });
    await bench.close();
  });

  test('are made good by the first statement that misses a table, or a column', async () => {
    const bench = await aSqlLedger(createSqliteEngine, { empty: true });
    expect(await bench.ledger.last('7')).toBeNull();
    expect(await bench.engine.tables()).toContain('visit');
    await bench.close();
  });
});
