import { createTimeline } from '../../../../sandbox/clock';
import { LIMITS } from '../../../../sandbox/forge/limits';
import { misplacedTimeouts } from '../../../../sandbox/forge/quota/timeouts';
import { timeLimit } from '../../../../sandbox/forge/run/time-limit';
import { bench, fixtureApp, type Bench } from '../fixture';

const MINUTE = 60_000;

describe('a function', () => {
  test.each([
    ['trigger', 'sweep', 25],
    ['jira:issuePanel', 'sweep', 25],
    ['jira:workflowValidator', 'sweep', 25],
    ['webtrigger', 'sweep', 55],
    ['action', 'sweep', 55],
    ['preUninstall', 'sweep', 55],
    ['consumer', 'sweep', 55],
    ['scheduledTrigger', 'sweep', 55],
    ['consumer', 'work', 120],
    ['scheduledTrigger', 'work', 120],
    ['webtrigger', 'work', 55],
    ['trigger', 'work', 25],
  ])('called by a %s (%s) may run %i seconds', async (moduleType, name, seconds) => {
    const { manifest } = await fixtureApp();
    expect(timeLimit(manifest, { function: name, module: 'm', moduleType, body: null })).toBe(seconds * 1000);
  });

  test('has more time only where nothing but consumers and schedules use it', async () => {
    const { manifest } = await fixtureApp();
    expect(misplacedTimeouts(manifest)).toEqual([]);
    const trigger = { key: 'late', function: 'work', events: ['avi:jira:created:issue'] };
    const modules = { ...manifest.modules, trigger: [trigger] };
    expect(misplacedTimeouts({ ...manifest, modules })).toEqual([expect.stringContaining('trigger late uses it')]);
  });
});

describe('log lines', () => {
  const logged = async (payload: { lines: number; length?: number }) => {
    const { probe, forge } = await bench();
    await probe('chatter', payload);
    return { kept: forge.invocations().at(-1)?.logs.length, notes: forge.notes().map(({ text }) => text) };
  };

  test('are a hundred for a function of less than a minute; more are dropped with a note', async () => {
    expect(await logged({ lines: 100 })).toEqual({ kept: 100, notes: [] });
    expect(await logged({ lines: 120 })).toEqual({
      kept: 100,
      notes: [expect.stringMatching(/^invocation \d+ of function probe logged more than 100 lines/)],
    });
  });

  test('have 200 KB at most', async () => {
    expect(await logged({ lines: 3, length: 90_000 })).toEqual({
      kept: 2,
      notes: [expect.stringContaining('more than 200000 bytes')],
    });
  });
});

describe('what a front end invokes', () => {
  let it!: Bench;
  const ask = (key: string, payload: { length?: number; text?: string }, account = 'agent-l1') =>
    it.forge.resolve({ module: 'panel', key, payload, accountId: `712020:${account}` });
  beforeEach(async () => {
    it = await bench();
  });

  test('is called with 500 KB at most', async () => {
    await ask('long', { length: 1, text: 'x'.repeat(400_000) });
    await expect(ask('long', { text: 'x'.repeat(500_000) })).rejects.toThrow('at most 500000 are allowed');
  });

  test('answers 5 MB at most', async () => {
    expect(String(await ask('long', { length: 4_900_000 }))).toHaveLength(4_900_000);
    await expect(ask('long', { length: 5_000_000 })).rejects.toThrow('at most 5000000 are allowed');
    expect(it.forge.invocations().at(-1)?.outcome).toBe('error');
  });

  test('is called 1,200 times a minute by one person, at most', async () => {
    for (let n = 0; n < LIMITS.functions.frontEndPerMinute; n += 1) await ask('long', { length: 1 });
    await expect(ask('long', { length: 1 })).rejects.toThrow('Rate limit exceeded');
    expect(await ask('long', { length: 1 }, 'agent-l2')).toBe('x');
    await it.timeline.advanceTo(it.timeline.now() + MINUTE);
    expect(await ask('long', { length: 1 })).toBe('x');
  });
});

test('any function is called with 5 MB at most', async () => {
  const { probe } = await bench();
  await expect(probe('nothing', 'x'.repeat(5_000_000))).rejects.toThrow('at most 5000000 are allowed');
});

describe('storage', () => {
  const code = async ({ attempt }: Bench, step: string, payload: object) =>
    (await attempt(step, { ...payload })).error?.code;

  test('is read 4,000 times a minute, once for each 10 KB', async () => {
    const it = await bench();
    await it.probe('kvsSet', { key: 'large', value: 'x'.repeat(200_000) });
    // 200,000 bytes and the rest of the answer are 20 units.
    await it.probe('reads', { key: 'large', times: 200 });
    expect(await code(it, 'kvsGet', { key: 'large' })).toBe('RATE_LIMIT_EXCEEDED');
    expect(await code(it, 'kvsSet', { key: 'b', value: 1 })).toBeUndefined();
    await it.timeline.advanceTo(it.timeline.now() + MINUTE);
    expect(await code(it, 'kvsGet', { key: 'large' })).toBeUndefined();
  });

  test('is written as often, and a transaction has a code of its own', async () => {
    const it = await bench();
    const value = 'x'.repeat(240_000);
    for (let n = 0; n < 166; n += 1) await it.probe('kvsSet', { key: 'k', value });
    expect(await code(it, 'kvsSet', { key: 'k', value })).toBe('RATE_LIMIT_EXCEEDED');
    expect(await code(it, 'kvsTransactSets', { items: [{ key: 'k', value }] })).toBe('TOO_MANY_REQUESTS');
  });

  test('takes 150 statements a second where time passes', async () => {
    const timeline = createTimeline({ startAt: Date.UTC(2026, 10, 16, 9) });
    const it = await bench({ timeline, perSecond: true });
    for (let n = 0; n < 150; n += 1) await it.probe('sql', { query: 'SELECT 1 AS one' });
    expect(await code(it, 'sql', { query: 'SELECT 1 AS one' })).toBe('RATE_LIMIT_EXCEEDED');
    await timeline.advanceTo(timeline.now() + 1000);
    expect(await code(it, 'sql', { query: 'SELECT 1 AS one' })).toBeUndefined();
    await it.forge.close();
  });
});
