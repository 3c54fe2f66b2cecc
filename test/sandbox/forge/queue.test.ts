import { bench, type Bench } from './fixture';

const SECOND = 1000;
const runs = ({ forge }: Bench): ReturnType<Bench['forge']['invocations']> =>
  forge.invocations().filter(({ module }) => module === 'worker');
const at = ({ startedAt }: { startedAt: string }): string => startedAt.slice(11, 19);

describe('a queue', () => {
  it('brings each event to its consumer', async () => {
    const it = await bench();
    await it.probe('push', { body: { key: 'HELP-1' } });
    await it.timeline.settle();
    expect(runs(it)).toMatchObject([{ outcome: 'ok', returned: { status: 200, retries: 0 } }]);
  });

  it('waits as long as the push asks', async () => {
    const it = await bench();
    await it.probe('push', { body: { key: 'HELP-1' }, delayInSeconds: 90 });
    await it.timeline.advanceTo(it.timeline.now() + 89 * SECOND);
    expect(runs(it)).toEqual([]);
    await it.timeline.advanceTo(it.timeline.now() + SECOND);
    expect(runs(it)).toHaveLength(1);
  });

  it('runs one at a time for a concurrency key, and others meanwhile', async () => {
    const it = await bench();
    const slow = (key: string, lane: string) =>
      it.probe('push', { body: { key, wait: 10 * SECOND }, concurrency: { key: lane, limit: 1 } });
    await slow('A-1', 'a');
    await slow('A-2', 'a');
    await slow('B-1', 'b');
    await it.timeline.advanceTo(it.timeline.now() + 30 * SECOND);
    expect(runs(it).map(at)).toEqual(['09:00:00', '09:00:00', '09:00:10']);
  });

  it('repeats what fails, later and later, and drops it after a day', async () => {
    const it = await bench();
    await it.probe('push', { body: { key: 'HELP-1', fail: true } });
    await it.timeline.advanceTo(it.timeline.now() + 75 * SECOND);
    expect(runs(it).map(at)).toEqual(['09:00:00', '09:00:10', '09:00:30', '09:01:10']);
    await it.timeline.advanceTo(it.timeline.now() + 48 * 3600 * SECOND);
    const all = runs(it).length;
    expect(all).toBeGreaterThan(90);
    expect(all).toBeLessThan(110);
    expect(it.forge.notes().at(-1)?.text).toContain('did not succeed within its window');
  });

  it('repeats what was killed', async () => {
    const it = await bench();
    it.forge.kill({ function: 'work', atCall: 1, times: 1 });
    await it.probe('push', { body: { key: 'HELP-1' } });
    await it.timeline.advanceTo(it.timeline.now() + 60 * SECOND);
    expect(runs(it)).toMatchObject([{ outcome: 'killed' }, { outcome: 'ok', returned: { retries: 1, runs: 1 } }]);
  });

  it('lets a consumer run as long as its manifest says', async () => {
    const it = await bench();
    await it.probe('push', { body: { key: 'HELP-1', wait: 119 * SECOND } });
    await it.timeline.advanceTo(it.timeline.now() + 119 * SECOND);
    expect(runs(it)[0]?.outcome).toBe('ok');
    await it.probe('push', { body: { key: 'HELP-1', wait: 121 * SECOND } });
    await it.timeline.advanceTo(it.timeline.now() + 120 * SECOND);
    expect(runs(it)[1]?.outcome).toBe('timeout');
  });

  it('takes 500 events a minute', async () => {
    const it = await bench();
    for (let n = 0; n < 10; n += 1) await it.probe('pushMany', { count: 50 });
    await expect(it.probe('pushMany', { count: 1 })).rejects.toThrow('Too many requests.');
    await it.timeline.advanceTo(it.timeline.now() + 61 * SECOND);
    await it.probe('pushMany', { count: 50 });
  });

  it('tells how a job stands, and stops what has not begun', async () => {
    const it = await bench();
    const pushed = await it.probe('push', { body: { key: 'HELP-1' }, delayInSeconds: 60 });
    expect(await it.probe('stats', pushed)).toEqual({ success: 0, inProgress: 1, failed: 0 });
    await it.probe('cancel', pushed);
    await it.timeline.advanceTo(it.timeline.now() + 120 * SECOND);
    expect(runs(it)).toEqual([]);
    await expect(it.probe('stats', { jobId: 'nope' })).rejects.toThrow(/nope/);
  });
});
