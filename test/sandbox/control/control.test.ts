import { openSandbox, START } from '../../../sandbox/sandbox';
import { Controlled, HOST } from './controlled';

const at = new Controlled();
const iso = (time: number) => new Date(time).toISOString();

test('the sandbox says that it is ready, what time it is and which app is installed', async () => {
  expect(await at.ask('GET', '/health')).toEqual({
    status: 200,
    body: { ready: true, now: iso(START), app: { installed: true, version: at.version } },
  });
});

describe('the clock', () => {
  test('goes forward by a duration or to an instant', async () => {
    expect(await at.ask('POST', '/clock', { advance: 'PT2H30M' })).toEqual({
      status: 200,
      body: { now: '2026-11-16T11:30:00.000Z' },
    });
    expect(await at.ask('POST', '/clock', { advance: 'P1D' })).toEqual({
      status: 200,
      body: { now: '2026-11-17T11:30:00.000Z' },
    });
    expect(await at.ask('POST', '/clock', { to: '2026-11-20T18:00:00+01:00' })).toEqual({
      status: 200,
      body: { now: '2026-11-20T17:00:00.000Z' },
    });
    expect(await at.ask('GET', '/clock')).toEqual({ status: 200, body: { now: '2026-11-20T17:00:00.000Z' } });
  });

  test.each([
    { advance: '2 hours' },
    { advance: '-PT1H' },
    { to: '2026-11-16T08:59:59Z' },
    { to: 'tomorrow' },
    {},
    { advance: 'PT1H', to: '2026-11-17' },
  ])('refuses %j with a reason', async (move) => {
    expect(await at.ask('POST', '/clock', move)).toEqual({
      status: 400,
      body: { error: expect.stringMatching(/\w{4}/) },
    });
    expect(at.sandbox.world().timeline.now()).toBe(START);
  });

  test('has run all that fell due on the way, each at its own time, when it answers', async () => {
    await at.ask('POST', '/clock', { advance: 'PT3H' });
    const sweeps = await at.runs('hourly');
    expect(sweeps.map(({ startedAt, outcome }) => [startedAt, outcome])).toEqual([
      ['2026-11-16T09:05:00.000Z', 'ok'],
      ['2026-11-16T10:05:00.000Z', 'ok'],
      ['2026-11-16T11:05:00.000Z', 'ok'],
    ]);
  });
});

test('what a change sets off has run once the sandbox is settled', async () => {
  await at.newTicket();
  expect(await at.runs('anything')).toEqual([]);
  expect((await at.ask('POST', '/settle')).status).toBe(200);
  expect(await at.runs('anything')).toMatchObject([{ outcome: 'ok' }]);
  const last = Math.max(...(await at.runs()).map(({ id }) => id));
  expect((await at.ask('GET', `/invocations?after=${last}`)).body).toEqual([]);
  await at.newTicket();
  await at.newTicket();
  await at.ask('POST', '/settle');
  const since = (await at.ask('GET', `/invocations?after=${last}`)).body as { id: number }[];
  expect(since.length).toBeGreaterThan(1);
  expect((await at.ask('GET', `/invocations?after=${last}&newest=1`)).body).toEqual(since.slice(-1));
  expect((await at.ask('GET', '/invocations?newest=none')).status).toBe(400);
});

test('REST traffic can be read on from where one left off', async () => {
  await at.newTicket();
  await at.rest('GET', '/myself');
  const all = (await at.ask('GET', '/traffic')).body as { id: number; path: string }[];
  const mine = all.findIndex(({ path }) => path === '/rest/api/3/issue');
  expect((await at.ask('GET', `/traffic?after=${all[mine]!.id}`)).body).toMatchObject([
    { client: 'rest', method: 'GET', path: '/rest/api/3/myself', status: 200 },
  ]);
  expect((await at.ask('GET', '/traffic?after=x')).status).toBe(400);
});

test('teams can be listed, which Jira itself offers to nobody', async () => {
  expect((await at.ask('GET', '/teams')).body).toContainEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    name: 'Technical Support',
  });
});

test('a reset begins anew, with the app installed again and the clock back', async () => {
  await at.newTicket();
  await at.ask('POST', '/clock', { advance: 'P3D' });
  expect(await at.ask('POST', '/reset', { seed: 'stock' })).toEqual({
    status: 200,
    body: { ok: true, now: iso(START) },
  });
  expect((await at.ask('GET', '/health')).body).toMatchObject({ now: iso(START), app: { installed: true } });
  expect(at.sandbox.world().site.issues.size).toBe(0);
  expect((await at.ask('POST', '/reset', { seed: 'empty' })).status).toBe(400);
});

test('a reset can bring the other seed', async () => {
  const bare = await openSandbox({ seed: 'stock' });
  await bare.reset('ready');
  expect([...bare.world().site.projects.values()].map(({ key }) => key)).toEqual(['HELP', 'DEV', 'FAC', 'OPS']);
});

test('two runs of the same story are the same to the byte', async () => {
  const story = async () => {
    await at.newTicket();
    await at.ask('POST', '/clock', { advance: 'PT2H' });
    const runs = (await at.ask('GET', '/invocations')).body as { durationMs: number }[];
    return JSON.stringify([(await at.ask('GET', '/traffic')).body, runs.map((run) => ({ ...run, durationMs: 0 }))]);
  };
  const first = await story();
  await at.ask('POST', '/reset', { seed: 'stock' });
  expect(await story()).toBe(first);
});

test('an open page is told of changed tickets, runs and the clock', async () => {
  const answer = await at.interface.request('/sandbox/stream', { headers: HOST });
  expect(answer.headers.get('Content-Type')).toContain('text/event-stream');
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => JSON.parse((await reader.read()).value!.replace(/^data: /, '')) as unknown;
  expect(await next()).toEqual({ type: 'clock', now: START });
  await at.newTicket();
  expect(await next()).toEqual({ type: 'issue', key: 'HELP-1' });
  await at.ask('POST', '/clock', { advance: 'PT1M' });
  expect(await next()).toEqual({ type: 'invocation', id: expect.any(Number) });
  await reader.cancel();
});

test('it is closed to pages of other sites and open to its own', async () => {
  expect((await at.ask('GET', '/health', undefined, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await at.ask('GET', '/health', undefined, { origin: 'http://localhost:8086' })).status).toBe(200);
});
