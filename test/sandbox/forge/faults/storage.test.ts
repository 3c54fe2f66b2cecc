import { bench, type Bench } from '../fixture';

const SECOND = 1000;
const CREATE = 'CREATE TABLE note (id BIGINT NOT NULL PRIMARY KEY, text VARCHAR(80))';
const INSERT = "INSERT INTO note (id, text) VALUES (1, 'x')";

describe('storage that fails on request', () => {
  let it!: Bench;
  const count = () => it.probe('sql', { query: 'SELECT COUNT(*) AS n FROM note' });
  const insert = () => it.attempt('sql', { query: INSERT });
  const wait = async (seconds: number) => {
    // What has begun is let go on until only the clock can bring it further.
    while (it.forge.busy()) await new Promise((go) => setImmediate(go));
    await it.timeline.advanceTo(it.timeline.now() + seconds * SECOND);
  };

  beforeEach(async () => {
    it = await bench();
    await it.probe('ddl', { query: CREATE });
  });
  afterEach(() => it.forge.close());

  test('the database answers an error, once, and nothing is written', async () => {
    it.forge.fault({ sql: { error: 'Region is unavailable', times: 1 } });
    expect((await insert()).error).toMatchObject({ code: 'SQL_EXECUTION_ERROR', message: 'Region is unavailable' });
    expect(await count()).toEqual({ rows: [{ n: 0 }] });
    expect((await insert()).error).toBeUndefined();
  });

  test('a fault may be for some statements only', async () => {
    it.forge.fault({ sql: { match: 'insert into note', error: 'no' } });
    expect(await count()).toEqual({ rows: [{ n: 0 }] });
    expect((await insert()).error).toBeDefined();
    it.forge.clearFaults();
    expect((await insert()).error).toBeUndefined();
  });

  test('a slow statement takes its time', async () => {
    it.forge.fault({ sql: { delayMs: 9 * SECOND, times: 1 } });
    const written = insert();
    await wait(8);
    expect(it.forge.invocations().at(-1)?.outcome).toBe('running');
    await wait(1);
    expect((await written).error).toBeUndefined();
  });

  test.each([
    ['a write', INSERT, 10],
    ['a read', 'SELECT COUNT(*) AS n FROM note', 5],
  ])('%s that takes too long is reported as timed out at its limit', async (_, query, limit) => {
    it.forge.fault({ sql: { delayMs: 15 * SECOND, times: 1 } });
    const asked = it.attempt('sql', { query });
    await wait(limit - 1);
    expect(it.forge.invocations().at(-1)?.outcome).toBe('running');
    await wait(1);
    expect((await asked).error).toMatchObject({ code: 'QUERY_TIMED_OUT' });
  });

  test('what timed out runs on, and is there in the end', async () => {
    it.forge.fault({ sql: { match: 'INSERT', delayMs: 15 * SECOND, times: 1 } });
    const asked = insert();
    await wait(10);
    expect((await asked).error).toMatchObject({ code: 'QUERY_TIMED_OUT' });
    expect(await count()).toEqual({ rows: [{ n: 0 }] });
    await wait(5);
    expect(await count()).toEqual({ rows: [{ n: 1 }] });
  });

  test('what runs on does not reach the database of a later installation', async () => {
    it.forge.fault({ sql: { match: 'INSERT', delayMs: 15 * SECOND, times: 1 } });
    const asked = insert();
    await wait(10);
    await asked;
    await it.forge.uninstall();
    await it.forge.install();
    await it.probe('ddl', { query: CREATE });
    await wait(10);
    expect(await count()).toEqual({ rows: [{ n: 0 }] });
  });

  test('the key-value store answers an error, to some operations', async () => {
    it.forge.fault({ kvs: { match: '/set', error: 'INTERNAL_ERROR', times: 1 } });
    await it.probe('kvsGet', { key: 'a' });
    expect((await it.attempt('kvsSet', { key: 'a', value: 1 })).error).toMatchObject({ code: 'INTERNAL_ERROR' });
    expect(await it.probe('kvsGet', { key: 'a' })).toBeUndefined();
    expect((await it.attempt('kvsSet', { key: 'a', value: 1 })).error).toBeUndefined();
  });
});
