import { createTimeline } from '../../../sandbox/clock';
import { describeOnMariadb } from '../../support/mariadb';
import { bench, START, type Bench } from './fixture';

const CREATE =
  'CREATE TABLE visit (issue_id BIGINT NOT NULL, seq INT NOT NULL, team VARCHAR(40), at_ms BIGINT NOT NULL, PRIMARY KEY (issue_id, seq))';
const INSERT = 'INSERT INTO visit (issue_id, seq, team, at_ms) VALUES (?, ?, ?, ?)';

function forgeSql(open: () => Promise<Bench>): void {
  let it!: Bench;
  const sql = (query: string, ...params: (string | number | null)[]) => it.probe('sql', { query, params });
  const fails = async (query: string, ...params: (string | number | null)[]) =>
    (await it.attempt('sql', { query, params })).error;

  beforeEach(async () => {
    it = await open();
    await it.probe('ddl', { query: CREATE });
  });
  afterEach(() => it.forge.close());

  test('rows come back as they were written', async () => {
    expect(await sql(INSERT, 10001, 1, 'Logistics', START)).toMatchObject({ rows: { affectedRows: 1, insertId: 0 } });
    await sql(INSERT, 10001, 2, null, START + 1);
    expect(await sql('SELECT * FROM visit WHERE issue_id = ? ORDER BY seq', 10001)).toEqual({
      rows: [
        { issue_id: 10001, seq: 1, team: 'Logistics', at_ms: START },
        { issue_id: 10001, seq: 2, team: null, at_ms: START + 1 },
      ],
    });
    expect(await sql('SELECT COUNT(*) AS n, SUM(seq) AS s, MAX(at_ms) AS m FROM visit')).toEqual({
      rows: [{ n: 2, s: 3, m: START + 1 }],
    });
  });

  test('an update tells how many rows it found', async () => {
    await sql(INSERT, 1, 1, 'a', 1);
    expect(await sql('UPDATE visit SET team = ? WHERE issue_id = ?', 'b', 1)).toMatchObject({
      rows: { affectedRows: 1 },
    });
    expect(await sql('UPDATE visit SET team = ? WHERE issue_id = ?', 'b', 1)).toMatchObject({
      rows: { affectedRows: 1 },
    });
    expect(await sql('UPDATE visit SET team = ? WHERE issue_id = ?', 'b', 2)).toMatchObject({
      rows: { affectedRows: 0 },
    });
    expect(await sql('DELETE FROM visit')).toMatchObject({ rows: { affectedRows: 1 } });
  });

  test('a duplicate key can be told from other errors', async () => {
    await sql(INSERT, 1, 1, 'a', 1);
    expect(await fails(INSERT, 1, 1, 'b', 2)).toMatchObject({
      name: 'ForgeSQLError',
      code: 'SQL_EXECUTION_ERROR',
      message: expect.stringContaining('Duplicate entry'),
      context: { debug: { errno: 1062, code: 'ER_DUP_ENTRY', sqlState: '23000' } },
    });
    expect(await fails('SELECT * FROM nowhere')).toMatchObject({ context: { debug: { errno: 1146 } } });
    expect(await fails('SELECT colour FROM visit')).toMatchObject({ context: { debug: { errno: 1054 } } });
    expect(await fails('SELECT * FRM visit')).toMatchObject({ context: { debug: { errno: 1064 } } });
    expect(await fails(INSERT, 1, 2, 'b', null)).toMatchObject({ context: { debug: { errno: 1048 } } });
  });

  test('the same statement runs again after it failed, and after the table has changed', async () => {
    await sql(INSERT, 1, 1, 'a', 1);
    expect(await fails(INSERT, 1, 1, 'b', 2)).toBeDefined();
    expect(await sql(INSERT, 1, 2, 'b', 2)).toMatchObject({ rows: { affectedRows: 1 } });
    const all = 'SELECT * FROM visit WHERE seq = ?';
    expect(await sql(all, 2)).toEqual({ rows: [{ issue_id: 1, seq: 2, team: 'b', at_ms: 2 }] });
    await it.probe('ddl', { query: 'ALTER TABLE visit ADD COLUMN score INT' });
    expect(await sql(all, 1)).toEqual({ rows: [{ issue_id: 1, seq: 1, team: 'a', at_ms: 1, score: null }] });
    await it.probe('ddl', { query: 'DROP TABLE visit' });
    expect(await fails(all, 1)).toMatchObject({ context: { debug: { errno: 1146 } } });
  });

  test('texts compare byte by byte', async () => {
    await sql(INSERT, 1, 1, 'Logistics', 1);
    expect(await sql("SELECT seq FROM visit WHERE team = 'logistics' OR team LIKE 'log%'")).toEqual({ rows: [] });
  });

  test('the current time is that of the sandbox', async () => {
    await it.timeline.advanceTo(START + 60_000);
    expect(await sql('SELECT CURRENT_TIMESTAMP AS t')).toEqual({ rows: [{ t: '2026-11-23 09:01:00' }] });
  });

  test.each([
    ['transactions', 'START TRANSACTION', /not supported/],
    ['several statements', 'DELETE FROM visit; DELETE FROM visit', /single query/],
    ['settings', "SET time_zone = '+00:00'", /Restricted/],
    ['data definition beside its own door', 'DROP TABLE visit', /executeDDL/],
  ])('%s are refused', async (_, query, message) => {
    expect(await fails(query)).toMatchObject({ code: 'INVALID_SQL_QUERY', message: expect.stringMatching(message) });
  });

  test('foreign keys are refused', async () => {
    const query = 'CREATE TABLE c (id INT PRIMARY KEY, v BIGINT REFERENCES visit (issue_id))';
    expect((await it.attempt('ddl', { query })).error).toMatchObject({ message: 'Foreign keys are not supported' });
  });

  test("the SDK's own migrations run, once", async () => {
    expect(await it.probe('migrate')).toEqual([['v1_note', 'v2_index'], [], ['v1_note', 'v2_index']]);
  });
}

describe('Forge SQL on the embedded database', () => {
  forgeSql(() => bench());

  test.each([
    ['INSERT OR IGNORE INTO t VALUES (1)'],
    ["SELECT 'a' || 'b'"],
    ['SELECT seq / 2 FROM visit'],
    ['REPLACE INTO visit VALUES (1, 1, 1, 1)'],
  ])('does not take what means something else on TiDB: %s', async (query) => {
    const { attempt } = await bench();
    expect((await attempt('sql', { query })).error).toMatchObject({ code: 'INVALID_SQL_QUERY' });
  });
});

describeOnMariadb('Forge SQL on MariaDB', (open) => {
  forgeSql(() => {
    const timeline = createTimeline({ startAt: START });
    return bench({ timeline, database: () => open(timeline) });
  });
});
