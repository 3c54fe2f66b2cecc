import { bench } from './fixture';

describe('running a function', () => {
  it('gives it the clock of the sandbox', async () => {
    const { probe, timeline } = await bench();
    await timeline.advanceTo(timeline.now() + 90_000);
    expect(await probe('times')).toEqual({
      now: timeline.now(),
      iso: new Date(timeline.now()).toISOString(),
      parsed: 1577934245000,
      isDate: true,
      performance: expect.any(Number),
    });
  });

  it('keeps its module state from one call to the next, until the app is installed anew', async () => {
    const { probe, forge, timeline } = await bench();
    expect([await probe('count'), await probe('count')]).toEqual([1, 2]);
    await forge.uninstall();
    await forge.install();
    await timeline.settle();
    expect(await probe('count')).toBe(1);
  });

  it('shows it nothing of the machine it runs on', async () => {
    const { probe, attempt } = await bench();
    expect(await probe('env')).toEqual({});
    expect(await probe('globals')).toEqual({ path: null, array: true, error: true });
    expect((await attempt('egress')).error).toMatchObject({ name: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 });
  });

  it('deals the same chance on every run', async () => {
    const first = await (await bench()).probe('random');
    expect(await (await bench()).probe('random')).toEqual(first);
  });

  it('tells who and where the app is', async () => {
    const { probe, forge } = await bench();
    expect(await probe('context')).toMatchObject({
      appVersion: '1.2.3',
      environmentType: 'DEVELOPMENT',
      moduleKey: 'probe',
    });
    expect(forge.app).toMatchObject({ accountId: '712020:app-echo', name: 'Echo' });
  });

  it('puts what it throws on record, in the lines of its TypeScript', async () => {
    const { probe, forge } = await bench();
    await expect(probe('throws')).rejects.toThrow('out of range');
    const record = forge.invocations().at(-1);
    expect(record).toMatchObject({ outcome: 'error', function: 'probe' });
    expect(record?.error).toMatch(/^RangeError: out of range\n\s+at throws \(src\/probe\.ts:\d+:\d+\)/);
    expect(record?.error).not.toContain('sandbox/');
  });

  it('puts its log lines on record', async () => {
    const { probe, forge } = await bench();
    await probe('log', { text: 'careful' });
    expect(forge.invocations().at(-1)?.logs).toEqual([{ level: 'warn', text: 'careful { a: 1 }' }]);
  });

  it('lets it wait by the clock', async () => {
    const { probe, timeline, forge } = await bench();
    const slept = probe('sleep', { ms: 5000 });
    await timeline.advanceTo(timeline.now() + 4999);
    expect(forge.invocations().at(-1)?.outcome).toBe('running');
    await timeline.advanceTo(timeline.now() + 1);
    expect(await slept).toBe(5000);
  });

  it('ends one that runs for 25 seconds, and starts the next one cold', async () => {
    const { probe, timeline, forge } = await bench();
    await probe('count');
    const tooLong = probe('sleep', { ms: 26_000 }).catch((error: Error) => error.message);
    await timeline.advanceTo(timeline.now() + 30_000);
    expect(await tooLong).toBe('function probe ran out of time');
    expect(forge.invocations().at(-1)?.outcome).toBe('timeout');
    expect(await probe('count')).toBe(1);
  });

  it('ends one that waits for nothing at all', async () => {
    const { probe, timeline } = await bench();
    const never = probe('forever').catch((error: Error) => error.message);
    await timeline.advanceTo(timeline.now() + 25_000);
    expect(await never).toBe('function probe ran out of time');
  });

  it('says so when a function does not wait for its own calls', async () => {
    const { probe, forge, seen } = await bench();
    await probe('unawaited');
    expect(forge.invocations().at(-1)?.error).toContain('ended without waiting for GET /rest/api/3/unawaited');
    for (let turn = 0; turn < 10; turn += 1) await new Promise((go) => setImmediate(go));
    expect(forge.invocations().at(-1)?.error).toContain('called GET /rest/api/3/late after it had ended');
    expect(seen.map(({ path }) => path)).toEqual(['/rest/api/3/unawaited']);
  });

  it('hands over the answer of one that does not wait for a call which takes its time by the clock', async () => {
    const { probe, door, timeline, forge, seen } = await bench();
    door.delayMs = 60_000;
    await probe('unawaited');
    expect(forge.invocations().at(-1)).toMatchObject({
      outcome: 'ok',
      error: expect.stringContaining('without waiting'),
    });
    expect(forge.busy()).toBe(false);
    await timeline.advanceTo(timeline.now() + 60_000);
    // What would have followed does not: it was frozen with its container.
    expect(seen.map(({ path }) => path)).toEqual(['/rest/api/3/unawaited']);
    expect(forge.invocations().at(-1)?.error).not.toContain('late');
  });

  it('keeps invocations that overlap apart', async () => {
    const { probe, door, timeline, seen, forge } = await bench();
    door.delayMs = 1000;
    const people = ['712020:agent-l1', '712020:agent-l2', '712020:agent-l3'];
    const calls = people.map((account) => probe('get', { path: 'x', as: 'user' }, account));
    while (forge.busy()) await new Promise((go) => setImmediate(go));
    await timeline.advanceTo(timeline.now() + 1000);
    await Promise.all(calls);
    expect(seen.map(({ caller }) => caller.accountId)).toEqual(people);
  });

  it('counts calls, statements and points', async () => {
    const { probe, forge } = await bench();
    await probe('write', { path: 'x', body: {} });
    await probe('kvsSet', { key: 'a', value: 1 });
    await probe('sql', { query: 'SELECT 1 AS one' });
    const [write, kvs, sql] = forge.invocations().slice(-3);
    expect(write).toMatchObject({
      rest: [{ method: 'PUT', path: '/rest/api/3/x', status: 200, as: 'app' }],
      points: 1,
    });
    expect([kvs?.kvs, sql?.sql]).toEqual([1, 1]);
  });

  it('is quick', async () => {
    const { probe } = await bench();
    await probe('nothing');
    const batches: number[] = [];
    for (let batch = 0; batch < 10; batch += 1) {
      const begun = performance.now();
      for (let n = 0; n < 40; n += 1) await probe('nothing');
      batches.push((performance.now() - begun) / 40);
    }
    expect(Math.min(...batches)).toBeLessThan(1);
  });
});
