import { bench, ticket, type Bench } from '../fixture';
import { signpost } from '../signpost';

const MINUTE = 60_000;
const WATCH = { watch: ['customfield_10001'] };

describe('a platform that fails on request', () => {
  let it!: Bench;
  const wait = (minutes: number) => it.timeline.advanceTo(it.timeline.now() + minutes * MINUTE);
  const runs = (module: string) => it.forge.invocations().filter((run) => run.module === module);
  const outcomes = (module: string) => runs(module).map(({ outcome }) => outcome);
  const change = (...keys: string[]) => keys.forEach((key) => it.changed(ticket(it.site, key)));
  const updates = async () =>
    ((await it.lines()) as string[]).filter((line) => line.startsWith('updated')).map((line) => line.slice(8));

  beforeEach(async () => {
    it = await bench();
    it.site.projects.get('10000')!.properties.echo = WATCH;
  });

  describe('events of one ticket, or with one number,', () => {
    test.each([
      ['lost for one ticket', { drop: true, issue: 'HELP-2' }, ['HELP-1', 'HELP-3']],
      ['lost by number', { drop: true, nth: 2 }, ['HELP-1', 'HELP-3']],
      ['lost for the first two', { drop: true, times: 2 }, ['HELP-3']],
      ['lost from the second on, twice', { drop: true, nth: 2, times: 2 }, ['HELP-1']],
      [
        'doubled for one ticket by its id',
        { duplicate: true, issue: '10003' },
        ['HELP-1', 'HELP-2', 'HELP-3', 'HELP-3'],
      ],
      ['late for one ticket', { delayMs: MINUTE, issue: 'HELP-1' }, ['HELP-2', 'HELP-3', 'HELP-1']],
      ['lost for another trigger', { drop: true, module: 'anything' }, ['HELP-1', 'HELP-2', 'HELP-3']],
      ['lost by name', { drop: true, event: 'avi:jira:updated:issue' }, []],
      ['reordered with the one before', { reorder: true, issue: 'HELP-3' }, ['HELP-1', 'HELP-3', 'HELP-2']],
    ])('can be %s', async (_, faults, expected) => {
      it.forge.eventFaults(faults);
      change('HELP-1', 'HELP-2', 'HELP-3');
      await wait(2);
      expect(await updates()).toEqual(expected);
    });
  });

  test('schedules are left out, or start twice', async () => {
    it.forge.fault({ schedules: { module: 'hourly', skip: true, times: 1 } });
    await wait(6);
    expect(runs('hourly')).toEqual([]);
    it.forge.fault({ schedules: { double: true, times: 1 } });
    await wait(60);
    expect(runs('hourly')).toHaveLength(2);
    await wait(60);
    expect(runs('hourly')).toHaveLength(3);
  });

  test('a push is refused as too many', async () => {
    it.forge.fault({ queue: { refuse: true, queue: 'other' } });
    expect((await it.attempt('push', { body: { key: 'a' } })).error).toBeUndefined();
    it.forge.fault({ queue: { refuse: true, times: 1 } });
    expect((await it.attempt('push', { body: { key: 'a' } })).error).toMatchObject({ message: 'Too many requests.' });
    expect((await it.attempt('push', { body: { key: 'a' } })).error).toBeUndefined();
  });

  test('a function that runs out of memory fails, starts cold, and its event comes again', async () => {
    await it.probe('count');
    it.forge.outOfMemory({ function: 'probe', times: 1 });
    await expect(it.probe('count')).rejects.toThrow('function probe ran out of memory (OUT_OF_MEMORY)');
    expect(it.forge.invocations().at(-1)).toMatchObject({ outcome: 'error' });
    expect(await it.probe('count')).toBe(1);

    it.forge.outOfMemory({ function: 'on-updated', atCall: 2, times: 1 });
    change('HELP-1');
    await wait(1);
    expect(outcomes('updated')).toEqual(['error', 'ok']);
  });

  test('a call that never answers ends with the time of the function', async () => {
    it.door.delayMs = 3_600_000;
    const asked = it.probe('get', { path: 'x', as: 'app' }).catch((error: Error) => error.message);
    await wait(0.4);
    expect(it.forge.invocations().at(-1)?.outcome).toBe('running');
    await wait(0.1);
    expect(await asked).toBe('function probe ran out of time');
  });

  describe('when Forge is down', () => {
    test('events, retries and queue items wait until it is up again, and come in their order', async () => {
      await it.probe('push', { body: { key: 'HELP-9' }, delayInSeconds: 60 });
      it.forge.fault({ forge: { down: true } });
      change('HELP-1', 'HELP-2');
      await wait(30);
      expect([runs('updated'), runs('worker')]).toEqual([[], []]);
      it.forge.clearFaults();
      await wait(0);
      expect(await updates()).toEqual(['HELP-1', 'HELP-2']);
      expect(runs('worker')).toHaveLength(3);
    });

    test('schedules are not made up for', async () => {
      it.forge.fault({ forge: { down: true } });
      await wait(130);
      it.forge.clearFaults();
      await wait(0);
      expect(runs('hourly')).toEqual([]);
      await wait(60);
      expect(runs('hourly')).toHaveLength(1);
    });

    test('a validator has no answer, so that its transition is refused', async () => {
      const other = await signpost();
      other.forge.fault({ forge: { down: true } });
      const asked = [...other.site.appRules.values()].flatMap(({ validate }) => (validate ? [validate({})] : []));
      expect(asked).not.toEqual([]);
      await expect(Promise.any(asked)).rejects.toThrow();
    });

    test('who waits for an answer gets an error, and no function ran', async () => {
      const before = it.forge.invocations().length;
      it.forge.fault({ forge: { down: true } });
      await expect(it.probe('count')).rejects.toThrow('Forge is not available');
      expect(it.forge.invocations()).toHaveLength(before);
    });
  });
});
