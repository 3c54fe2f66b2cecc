import type { Json } from '../../../sandbox/json';
import { bench, START } from './fixture';

describe('the key-value store', () => {
  it('keeps values apart from secrets', async () => {
    const { probe } = await bench();
    await probe('kvsSet', { key: 'a', value: { deep: [1, null] } });
    expect(await probe('kvsGet', { key: 'a' })).toEqual({ deep: [1, null] });
    expect(await probe('kvsSecret', { key: 's', value: 'x' })).toEqual(['x', null]);
    await probe('kvsDelete', { key: 'a' });
    await probe('kvsDelete', { key: 'a' });
    expect(await probe('kvsGet', { key: 'a' })).toBeUndefined();
  });

  it('pages through keys with a prefix', async () => {
    const { probe } = await bench();
    for (const key of ['p:3', 'p:1', 'q:1', 'p:2']) await probe('kvsSet', { key, value: key });
    const first = await probe('kvsQuery', { prefix: 'p:', limit: 2 });
    expect(first).toMatchObject({ results: [{ key: 'p:1' }, { key: 'p:2' }], nextCursor: expect.any(String) });
    const second = await probe('kvsQuery', { prefix: 'p:', limit: 2, cursor: 'p:2' });
    expect(second).toMatchObject({ results: [{ key: 'p:3' }] });
    expect(second).not.toHaveProperty('nextCursor');
  });

  it.each([
    ['a key that is too long', 'kvsSet', { key: 'k'.repeat(501), value: 1 }, 'KEY_TOO_LONG'],
    ['an empty key', 'kvsSet', { key: '', value: 1 }, 'EMPTY_KEY'],
    ['a key with other characters', 'kvsGet', { key: 'é' }, 'INVALID_KEY'],
    ['null', 'kvsSet', { key: 'k', value: null }, 'INVALID_VALUE'],
    [
      'a time to live of more than a year',
      'kvsSet',
      { key: 'k', value: 1, options: { ttl: { value: 366, unit: 'DAYS' } } },
      'INVALID_TTL',
    ],
    [
      'to return what a lock would have replaced',
      'kvsSet',
      { key: 'k', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS', returnValue: 'LATEST' } },
      'INVALID_OPTIONS',
    ],
    ['a value that is too large', 'kvsSet', { key: 'k', value: 'x'.repeat(240 * 1024) }, 'MAX_SIZE'],
    ['a page of more than 100', 'kvsQuery', { prefix: '', limit: 101 }, 'INVALID_LIMIT'],
    ['a transaction that names a key twice', 'kvsTransact', { keys: ['a', 'a'] }, 'DUPLICATE_KEY'],
    [
      'a transaction of 26',
      'kvsTransact',
      { keys: Array.from({ length: 26 }, (_, n) => `k${n}`) },
      'TRANSACTION_TOO_LARGE',
    ],
  ])('refuses %s', async (_, step, payload, code) => {
    const { attempt } = await bench();
    expect((await attempt(step, payload)).error).toMatchObject({ name: 'ForgeKvsError', code });
  });

  it('writes a lock once', async () => {
    const { probe, attempt } = await bench();
    const lock = { key: 'lock', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS' } };
    await probe('kvsSet', lock);
    expect((await attempt('kvsSet', lock)).error).toMatchObject({ code: 'KEY_ALREADY_EXISTS' });
  });

  it('writes all of a transaction or nothing', async () => {
    const { probe, attempt } = await bench();
    await probe('kvsSet', { key: 'lock', value: 1 });
    const items: Json[] = [
      { key: 'a', value: 1 },
      { key: 'lock', value: 2, options: { keyPolicy: 'FAIL_IF_EXISTS' } },
    ];
    expect((await attempt('kvsTransactSets', { items })).error).toMatchObject({ code: 'KEY_ALREADY_EXISTS' });
    expect(await probe('kvsGet', { key: 'a' })).toBeUndefined();
    await probe('kvsTransactSets', { items: items.slice(0, 1) });
    expect(await probe('kvsGet', { key: 'a' })).toBe(1);
  });

  it('answers what a write replaced, where that is asked for', async () => {
    const { probe } = await bench();
    const options = { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS', returnMetadataFields: ['CREATED_AT'] };
    expect(await probe('kvsSet', { key: 'a', value: 1, options })).toBeUndefined();
    expect(await probe('kvsSet', { key: 'a', value: 2, options })).toEqual({ key: 'a', value: 1, createdAt: START });
  });

  it('still shows an expired value for two days', async () => {
    const { probe, timeline } = await bench();
    await probe('kvsSet', { key: 'a', value: 1, options: { ttl: { value: 1, unit: 'HOURS' } } });
    await timeline.advanceTo(timeline.now() + 48 * 3_600_000);
    expect(await probe('kvsGet', { key: 'a' })).toBe(1);
    await timeline.advanceTo(timeline.now() + 2 * 3_600_000);
    expect(await probe('kvsGet', { key: 'a' })).toBeUndefined();
  });

  it('answers a batch item by item', async () => {
    const { probe } = await bench();
    expect(await probe('kvsBatch')).toMatchObject({
      get: {
        successfulKeys: [{ key: 'b1', value: 1 }],
        failedKeys: [{ key: 'nope', error: { code: 'KEY_NOT_FOUND' } }],
      },
    });
  });

  it('is empty after the app was installed anew', async () => {
    const { probe, forge } = await bench();
    await probe('kvsSet', { key: 'a', value: 1 });
    await forge.uninstall();
    await forge.install();
    expect(await probe('kvsGet', { key: 'a' })).toBeUndefined();
  });
});
