import type { Json } from '../../../sandbox/json';
import { Controlled } from './controlled';

const at = new Controlled();

describe('faults', () => {
  test('of REST answers strike as often as asked, and can be called off', async () => {
    expect(
      (
        await at.ask('POST', '/faults', {
          match: { path: '/rest/api/3/myself' },
          times: 3,
          status: 429,
          headers: { 'Retry-After': 7 },
        })
      ).status,
    ).toBe(200);
    const limited = await at.rest('GET', '/myself');
    expect([limited.status, limited.headers.get('Retry-After')]).toEqual([429, '7']);
    expect((await at.ask('DELETE', '/faults')).status).toBe(200);
    expect((await at.rest('GET', '/myself')).status).toBe(200);
  });

  test('of events lose or double what the app hears', async () => {
    const heard = async () => (await at.runs('anything')).length;
    await at.ask('POST', '/faults', { events: { drop: true } });
    await at.newTicket();
    await at.ask('POST', '/settle');
    expect(await heard()).toBe(0);
    await at.ask('DELETE', '/faults');
    await at.ask('POST', '/faults', { events: { duplicate: true } });
    await at.newTicket();
    await at.ask('POST', '/settle');
    expect(await heard()).toBe(2);
  });

  test('a function can be killed half-way', async () => {
    await at.ask('POST', '/kill', { function: 'on-any', atCall: 1, times: 1 });
    await at.newTicket();
    await at.ask('POST', '/settle');
    expect(await at.runs('anything')).toMatchObject([{ outcome: 'killed' }]);
  });

  test.each([
    { match: {}, times: 0 },
    { match: { pth: '/x' }, times: 1 },
    { match: {}, status: 200 },
    { events: { lose: true } },
    { sql: {} },
    { sql: { error: 'x' }, kvs: { error: 'y' } },
    { schedules: { skip: true, double: true } },
    { forge: { down: 'an hour' } },
    { search: {} },
    { sla: { readLagMs: -1 } },
    { permissions: { revoke: [] } },
    { queue: { refuse: false } },
    { outOfMemory: true, atCall: 0 },
    { match: {}, status: 429, reason: 'too fast' },
    { match: {}, network: 'slow' },
    {},
    'all',
  ])('%j is refused with a reason', async (fault) => {
    expect(await at.ask('POST', '/faults', fault)).toEqual({
      status: 400,
      body: { error: expect.stringMatching(/\w{4}/) },
    });
  });

  const sent = async (fault: object): Promise<void> => {
    expect(await at.ask('POST', '/faults', fault)).toEqual({ status: 200, body: { ok: true } });
  };
  const probe = (step: string, payload: Json = {}): Promise<Json | undefined> =>
    at.sandbox.world().forge!.invoke({ function: 'probe', module: 'probe', body: { step, payload, caught: true } });
  const appReads = () => probe('issue', { key: 'HELP-1' });

  test('what is refused is said of the kind of fault that was meant', async () => {
    const { body } = await at.ask('POST', '/faults', { sql: { delay: 5 } });
    expect(body).toEqual({ error: expect.stringMatching(/delay(.|\n)*sql/) });
  });

  test('a notification fails', async () => {
    await at.newTicket();
    const notify = () =>
      at.rest('POST', '/issue/HELP-1/notify', { textBody: 'x', to: { users: [{ accountId: '712020:agent-l2' }] } });
    await sent({ match: { method: 'POST', path: '/issue/*/notify$' }, times: 1, status: 500 });
    expect((await notify()).status).toBe(500);
    expect((await notify()).status).toBe(204);
  });

  test('a REST call of the app hangs until the time of its function is over', async () => {
    await at.newTicket();
    await sent({ match: { client: 'app' }, hang: true });
    const asked = appReads().catch((error: Error) => error.message);
    const { forge } = at.sandbox.world();
    while (forge?.busy()) await new Promise((go) => setImmediate(go));
    await at.ask('POST', '/clock', { advance: 'PT25S' });
    expect(await asked).toBe('function probe ran out of time');
    expect(await appReads()).toMatchObject({ ok: { status: 200 } });
  });

  test.each([
    ['the database', { sql: { error: 'broken' } }, 'sql', { query: 'SELECT 1 AS one' }],
    ['the key-value store', { kvs: { error: 'BROKEN' } }, 'kvsGet', { key: 'a' }],
    ['a queue', { queue: { refuse: true } }, 'push', { body: { key: 'a' } }],
  ])('%s fails until the faults are called off', async (_, fault, step, payload) => {
    await sent(fault);
    expect(await probe(step, payload)).toHaveProperty('error');
    await at.ask('DELETE', '/faults');
    expect(await probe(step, payload)).not.toHaveProperty('error');
  });

  test('a function runs out of memory', async () => {
    await sent({ function: 'on-any', outOfMemory: true });
    await at.newTicket();
    await at.ask('POST', '/settle');
    expect(await at.runs('anything')).toMatchObject([
      { outcome: 'error', error: expect.stringContaining('OUT_OF_MEMORY') },
    ]);
  });

  test('the app loses a permission and gets it back', async () => {
    await at.newTicket();
    await sent({ permissions: { revoke: ['BROWSE_PROJECTS'] } });
    expect(await appReads()).toMatchObject({ ok: { status: 404 } });
    expect((await at.rest('GET', '/issue/HELP-1')).status).toBe(200);
    await at.ask('DELETE', '/faults');
    expect(await appReads()).toMatchObject({ ok: { status: 200 } });
  });

  test('searches and SLAs show what was', async () => {
    await sent({ search: { lagMs: 5000 } });
    await sent({ sla: { readLagMs: 7000 } });
    const { site } = at.sandbox.world();
    expect([site.indexLag, site.sla.readLag]).toEqual([5000, 7000]);
    await at.ask('DELETE', '/faults');
    expect([site.indexLag, site.sla.readLag]).toEqual([0, 0]);
  });

  test('a schedule is left out, and Forge is down for a while', async () => {
    await sent({ schedules: { skip: true, times: 1 } });
    await at.ask('POST', '/clock', { advance: 'PT6M' });
    expect(await at.runs('hourly')).toEqual([]);
    await sent({ forge: { down: true } });
    await at.newTicket();
    await at.ask('POST', '/clock', { advance: 'PT1H' });
    expect(await at.runs()).not.toContainEqual(expect.objectContaining({ module: 'anything' }));
    await at.ask('DELETE', '/faults');
    await at.ask('POST', '/settle');
    expect(await at.runs('anything')).toHaveLength(1);
  });

  test('an event of one ticket is lost', async () => {
    await sent({ events: { drop: true, issue: 'HELP-2' } });
    for (let n = 0; n < 3; n += 1) await at.newTicket();
    await at.ask('POST', '/settle');
    expect((await at.runs('anything')).map(({ returned }) => returned)).toMatchObject([
      { issue: { key: 'HELP-1' } },
      { issue: { key: 'HELP-3' } },
    ]);
  });
});

test('the points of the hour are there to see, and to be used up by other sites', async () => {
  const { body: before } = await at.ask('GET', '/points');
  const { here } = before as { here: number };
  expect(await at.ask('POST', '/points', { used: 65_000 })).toMatchObject({
    status: 200,
    body: { used: 65_000 + here, here, limit: 65_000 },
  });
  await at.newTicket();
  const { forge } = at.sandbox.world();
  const body = { step: 'issue', payload: { key: 'HELP-1' } };
  const read = () => forge?.invoke({ function: 'probe', module: 'probe', body });
  expect(await read()).toMatchObject({ status: 429 });
  await at.ask('POST', '/points', { used: 0 });
  forge?.spendPoints(10);
  expect(await read()).toMatchObject({ status: 200 });
  expect((await at.ask('GET', '/points')).body).toMatchObject({ used: here + 12, here: here + 2 });
  expect(forge?.invocations().at(-1)?.points).toBe(2);
  expect((await at.ask('POST', '/points', { used: -1 })).status).toBe(400);
});
