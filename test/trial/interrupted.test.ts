import { PROJECT } from '../../sandbox/seed/ids';
import { saveRules } from '../../sandbox/seed/rules';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { JsonObject } from '../../sandbox/json';
import { HELP_RULES } from '../hand-over/steps';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';
import { askTrial, goOnUntilOver, leasesOf, rulesOf, traces, trial, tryHandOver } from './trying';

/** One work type is as good as three, and a third of the time. */
const RULES: JsonObject = {
  ...HELP_RULES,
  workTypes: Object.fromEntries(Object.entries(HELP_RULES['workTypes'] as JsonObject).slice(0, 1)),
};

async function aDesk(): Promise<ReadyDesk> {
  const desk = await aReadyDesk();
  await saveRules(desk.forge, PROJECT.help, RULES);
  return desk;
}

/** Goes on as a page does whose calls may fail, until it is over. `before` each step that is new. */
async function goOnWhatever(desk: ReadyDesk, before: () => void = () => undefined): Promise<void> {
  before();
  for (let call = 0; call < 80; call++) {
    const shown = await trial(desk, 'go-on').catch(() => null);
    if (shown && shown.state !== 'going') return;
    if (shown?.againIn === 0) before();
    // Whoever died kept the desk's trial to itself for half a minute.
    await desk.wait(shown ? Math.max(shown.againIn ?? 0, 300) / 60_000 : 0.6);
  }
  throw new Error('the trial does not end');
}

/** Of the longest step, which is the first hand-over; further ones are of none. */
const CALLS = 20;

describe('a function that dies', () => {
  let desk: ReadyDesk;
  let before: Awaited<ReturnType<typeof traces>>;
  let killed = 0;
  beforeAll(async () => {
    desk = await aDesk();
    before = await traces(desk);
  });

  const deaths = [0, 2].flatMap((after) => Array.from({ length: CALLS }, (_, index) => ({ after, atCall: index + 1 })));
  test.each(deaths)(
    'three times at call $atCall, after $after steps, leaves a trial that goes on and ends',
    async ({ after, atCall }) => {
      await trial(desk, 'start');
      let step = 0;
      await goOnWhatever(desk, () => {
        step++;
        desk.forge.clearFaults();
        if (step > after && step <= after + 3) desk.forge.kill({ function: 'settings', atCall, times: 1 });
      });
      desk.forge.clearFaults();
      expect(await trial(desk, 'read')).toMatchObject({ state: 'proven', strategy: 'reentry', left: [] });
      killed = desk.runs().filter(({ outcome }) => outcome === 'killed').length;
    },
  );

  test('leaves nothing behind, however often', async () => {
    expect(killed).toBeGreaterThan(3 * CALLS);
    await desk.wait(3 * 60);
    expect(await traces(desk)).toEqual(before);
  });
});

describe('events that come', () => {
  test.each([
    { how: 'twice', faults: { duplicate: true } },
    { how: 'a minute late', faults: { delayMs: 60_000 } },
    { how: 'after all is over', faults: { delayMs: 10 * 60_000 } },
    { how: 'in another order', faults: { reorder: true } },
    { how: 'never', faults: { drop: true } },
  ])('$how change nothing of it', async ({ faults }) => {
    const desk = await aDesk();
    const before = await traces(desk);
    desk.forge.eventFaults(faults);
    expect(await tryHandOver(desk)).toMatchObject({ state: 'proven', strategy: 'reentry' });
    await desk.wait(3 * 60);
    expect(await traces(desk)).toEqual(before);
  });

  test('before the trial sets about the ticket find it placed by the app’s own trigger', async () => {
    const desk = await aDesk();
    await trial(desk, 'start');
    await trial(desk, 'go-on');
    await desk.settle();
    expect(await desk.rows('SELECT beginning, notified FROM visit')).toEqual([{ beginning: 'placed', notified: 'no' }]);
    expect(await goOnUntilOver(desk)).toMatchObject({ state: 'proven' });
  });
});

describe('Jira', () => {
  test.each([
    { how: 'asks for patience', fault: { status: 429, headers: { 'Retry-After': '20' } } },
    { how: 'is not well', fault: { status: 503 } },
    { how: 'does the work and does not answer', fault: { drop: true } },
  ])('that $how, at any call, ends no trial', async ({ fault }) => {
    const desk = await aDesk();
    const before = await traces(desk);
    const { door } = desk.sandbox.world();
    for (const match of [
      { method: 'POST', path: '/issue$' },
      { method: 'GET', path: '/issue/*$' },
      { method: 'PUT', path: '/issue/*$' },
      { method: 'POST', path: '/transitions' },
      { method: 'DELETE', path: '/issue/*$' },
    ]) {
      await trial(desk, 'start');
      door.fault({ match, times: 1, ...fault });
      await goOnWhatever(desk);
      door.clearFaults();
      expect(await trial(desk, 'read')).toMatchObject({ state: 'proven', left: [] });
    }
    await desk.wait(10);
    expect(await traces(desk)).toEqual(before);
  });
});

describe('two admins', () => {
  test('who press at once follow one trial', async () => {
    const desk = await aDesk();
    const before = await traces(desk);
    const both = [ACCOUNT.admin, ACCOUNT.projectAdmin];
    await Promise.all(both.map((account) => askTrial(desk, 'start', account)));
    let most = 0;
    for (let call = 0; call < 60; call++) {
      await Promise.all(both.map((account) => askTrial(desk, 'go-on', account)));
      most = Math.max(most, desk.site.issues.size - before.issues.length);
      await desk.wait(0.1);
      if ((await trial(desk, 'read')).state !== 'going') break;
    }
    expect(await trial(desk, 'read')).toMatchObject({ state: 'proven', left: [] });
    expect(most).toBe(1);
    expect(await traces(desk)).toEqual(before);
  });
});

describe('a trial that is not gone on with', () => {
  test('is stopped on demand, and nothing is left of it', async () => {
    const desk = await aDesk();
    const before = await traces(desk);
    const { version } = await rulesOf(desk);
    await trial(desk, 'start');
    await trial(desk, 'go-on');
    expect(desk.site.issues.size).toBe(before.issues.length + 1);
    expect(await trial(desk, 'stop')).toMatchObject({ state: 'stopped', left: [] });
    await desk.settle();
    expect(await traces(desk)).toEqual(before);
    expect((await rulesOf(desk)).version).toBe(version);
    expect(await trial(desk, 'go-on')).toMatchObject({ state: 'stopped' });
  });

  test('is tidied up by the next one, once its page is closed', async () => {
    const desk = await aDesk();
    const before = await traces(desk);
    const { startedAt } = await trial(desk, 'start');
    await trial(desk, 'go-on');
    await desk.wait(5);
    expect((await trial(desk, 'start')).startedAt).toBe(startedAt);
    await desk.wait(11);
    expect((await trial(desk, 'start')).startedAt).toBeGreaterThan(startedAt);
    expect((await traces(desk)).issues).toEqual(before.issues);
    expect(await goOnUntilOver(desk)).toMatchObject({ state: 'proven' });
    expect(await traces(desk)).toEqual(before);
    expect(await leasesOf(desk)).toHaveLength(2);
  });

  test('ends where the rules were changed meanwhile', async () => {
    const desk = await aDesk();
    const before = await traces(desk);
    await trial(desk, 'start');
    await trial(desk, 'go-on');
    await saveRules(desk.forge, PROJECT.help, { ...RULES, customerClocks: [] });
    const { version } = await rulesOf(desk);
    const shown = await goOnUntilOver(desk);
    expect(shown).toMatchObject({ state: 'stopped' });
    expect(shown.said?.happened).toContain('The support rules were changed');
    expect((await rulesOf(desk)).version).toBe(version);
    expect((await traces(desk)).issues).toEqual(before.issues);
  });

  test('ends as well where its ticket is deleted again and again', async () => {
    const desk = await aDesk();
    const before = new Set(desk.site.issues.keys());
    await trial(desk, 'start');
    for (let call = 0; call < 30; call++) {
      await trial(desk, 'go-on');
      for (const id of desk.site.issues.keys())
        if (!before.has(id))
          await desk.rest('DELETE', `/rest/api/3/issue/${id}`, undefined, { client: 'rest', accountId: ACCOUNT.admin });
      await desk.wait(0.1);
    }
    const shown = await goOnUntilOver(desk);
    expect(shown).toMatchObject({ state: 'failed', left: [] });
    expect(shown.said?.happened).toContain('interrupted again and again');
  });
});
