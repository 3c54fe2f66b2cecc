import { join } from 'node:path';
import type { Hono } from 'hono';
import { control } from '../../../sandbox/control/control';
import { loadApp, type LoadedApp } from '../../../sandbox/forge/app';
import { buildApp } from '../../../sandbox/forge/bundle/esbuild';
import { openSandbox, START, type Sandbox } from '../../../sandbox/sandbox';

const FIXTURE = join(__dirname, '../../fixtures/forge-app');
const HOST = { host: 'localhost:8086' };

let app: LoadedApp;
let sandbox: Sandbox;
let interface_: Hono;

beforeAll(async () => {
  app = await loadApp(FIXTURE, buildApp, ['jira:issuePanel']);
});

beforeEach(async () => {
  sandbox = await openSandbox({ seed: 'stock', app });
  interface_ = control({ sandbox, peer: () => '127.0.0.1' });
});

afterEach(() => sandbox.close());

async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const init = {
    method,
    headers: { ...HOST, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  const answer = await interface_.request(`/sandbox${path}`, init);
  return { status: answer.status, body: (await answer.json()) as unknown };
}

async function rest(method: string, path: string, body?: unknown): Promise<Response> {
  const init = {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  };
  return sandbox.world().door.fetch(new Request(`http://localhost/rest/api/3${path}`, init), {
    client: 'rest',
    accountId: '712020:agent-l1',
  });
}

const newTicket = () =>
  rest('POST', '/issue', { fields: { project: { key: 'HELP' }, issuetype: { name: 'Incident' }, summary: 'No mail' } });
const outcomes = async () =>
  (await ask('GET', '/invocations')).body as { id: number; module: string; outcome: string; startedAt: string }[];
const iso = (time: number) => new Date(time).toISOString();

test('the sandbox says that it is ready, what time it is and which app is installed', async () => {
  expect(await ask('GET', '/health')).toEqual({
    status: 200,
    body: { ready: true, now: iso(START), app: { installed: true, version: app.version } },
  });
});

describe('the clock', () => {
  test('goes forward by a duration or to an instant', async () => {
    expect(await ask('POST', '/clock', { advance: 'PT2H30M' })).toEqual({
      status: 200,
      body: { now: '2026-11-16T11:30:00.000Z' },
    });
    expect(await ask('POST', '/clock', { advance: 'P1D' })).toEqual({
      status: 200,
      body: { now: '2026-11-17T11:30:00.000Z' },
    });
    expect(await ask('POST', '/clock', { to: '2026-11-20T18:00:00+01:00' })).toEqual({
      status: 200,
      body: { now: '2026-11-20T17:00:00.000Z' },
    });
    expect(await ask('GET', '/clock')).toEqual({ status: 200, body: { now: '2026-11-20T17:00:00.000Z' } });
  });

  test.each([
    { advance: '2 hours' },
    { advance: '-PT1H' },
    { to: '2026-11-16T08:59:59Z' },
    { to: 'tomorrow' },
    {},
    { advance: 'PT1H', to: '2026-11-17' },
  ])('refuses %j with a reason', async (move) => {
    expect(await ask('POST', '/clock', move)).toEqual({ status: 400, body: { error: expect.stringMatching(/\w{4}/) } });
    expect(sandbox.world().timeline.now()).toBe(START);
  });

  test('has run all that fell due on the way, each at its own time, when it answers', async () => {
    await ask('POST', '/clock', { advance: 'PT3H' });
    const sweeps = (await outcomes()).filter(({ module }) => module === 'hourly');
    expect(sweeps.map(({ startedAt, outcome }) => [startedAt, outcome])).toEqual([
      ['2026-11-16T09:05:00.000Z', 'ok'],
      ['2026-11-16T10:05:00.000Z', 'ok'],
      ['2026-11-16T11:05:00.000Z', 'ok'],
    ]);
  });
});

test('what a change sets off has run once the sandbox is settled', async () => {
  await newTicket();
  expect((await outcomes()).filter(({ module }) => module === 'anything')).toEqual([]);
  expect((await ask('POST', '/settle')).status).toBe(200);
  expect((await outcomes()).filter(({ module }) => module === 'anything')).toMatchObject([{ outcome: 'ok' }]);
  const last = Math.max(...(await outcomes()).map(({ id }) => id));
  expect((await ask('GET', `/invocations?after=${last}`)).body).toEqual([]);
});

test('REST traffic can be read on from where one left off', async () => {
  await newTicket();
  await rest('GET', '/myself');
  const all = (await ask('GET', '/traffic')).body as { id: number; path: string }[];
  const mine = all.findIndex(({ path }) => path === '/rest/api/3/issue');
  expect((await ask('GET', `/traffic?after=${all[mine]!.id}`)).body).toMatchObject([
    { client: 'rest', method: 'GET', path: '/rest/api/3/myself', status: 200 },
  ]);
  expect((await ask('GET', '/traffic?after=x')).status).toBe(400);
});

test('teams can be listed, which Jira itself offers to nobody', async () => {
  expect((await ask('GET', '/teams')).body).toContainEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    name: 'Technical Support',
  });
});

describe('faults', () => {
  test('of REST answers strike as often as asked, and can be called off', async () => {
    expect(
      (
        await ask('POST', '/faults', {
          match: { path: '/rest/api/3/myself' },
          times: 3,
          status: 429,
          headers: { 'Retry-After': 7 },
        })
      ).status,
    ).toBe(200);
    const limited = await rest('GET', '/myself');
    expect([limited.status, limited.headers.get('Retry-After')]).toEqual([429, '7']);
    expect((await ask('DELETE', '/faults')).status).toBe(200);
    expect((await rest('GET', '/myself')).status).toBe(200);
  });

  test('of events lose or double what the app hears', async () => {
    const heard = async () => (await outcomes()).filter(({ module }) => module === 'anything').length;
    await ask('POST', '/faults', { events: { drop: true } });
    await newTicket();
    await ask('POST', '/settle');
    expect(await heard()).toBe(0);
    await ask('DELETE', '/faults');
    await ask('POST', '/faults', { events: { duplicate: true } });
    await newTicket();
    await ask('POST', '/settle');
    expect(await heard()).toBe(2);
  });

  test('a function can be killed half-way', async () => {
    await ask('POST', '/kill', { function: 'on-any', atCall: 1, times: 1 });
    await newTicket();
    await ask('POST', '/settle');
    expect((await outcomes()).filter(({ module }) => module === 'anything')).toMatchObject([{ outcome: 'killed' }]);
  });

  test.each([
    { match: {}, times: 0 },
    { match: { pth: '/x' }, times: 1 },
    { match: {}, status: 200 },
    { events: { lose: true } },
    'all',
  ])('%j is refused with a reason', async (fault) => {
    expect(await ask('POST', '/faults', fault)).toEqual({
      status: 400,
      body: { error: expect.stringMatching(/\w{4}/) },
    });
  });
});

test('a reset begins anew, with the app installed again and the clock back', async () => {
  await newTicket();
  await ask('POST', '/clock', { advance: 'P3D' });
  expect(await ask('POST', '/reset', { seed: 'stock' })).toEqual({ status: 200, body: { ok: true, now: iso(START) } });
  expect((await ask('GET', '/health')).body).toMatchObject({ now: iso(START), app: { installed: true } });
  expect(sandbox.world().site.issues.size).toBe(0);
  expect((await ask('POST', '/reset', { seed: 'empty' })).status).toBe(400);
});

test('a reset can bring the other seed', async () => {
  const bare = await openSandbox({ seed: 'stock' });
  await bare.reset('ready');
  expect([...bare.world().site.projects.values()].map(({ key }) => key)).toEqual(['HELP', 'OPS']);
});

test('two runs of the same story are the same to the byte', async () => {
  const story = async () => {
    await newTicket();
    await ask('POST', '/clock', { advance: 'PT2H' });
    const runs = (await ask('GET', '/invocations')).body as { durationMs: number }[];
    return JSON.stringify([(await ask('GET', '/traffic')).body, runs.map((run) => ({ ...run, durationMs: 0 }))]);
  };
  const first = await story();
  await ask('POST', '/reset', { seed: 'stock' });
  expect(await story()).toBe(first);
});

test('an open page is told of changed tickets, runs and the clock', async () => {
  const answer = await interface_.request('/sandbox/stream', { headers: HOST });
  expect(answer.headers.get('Content-Type')).toContain('text/event-stream');
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => JSON.parse((await reader.read()).value!.replace(/^data: /, '')) as unknown;
  expect(await next()).toEqual({ type: 'clock', now: START });
  await newTicket();
  expect(await next()).toEqual({ type: 'issue', key: 'HELP-1' });
  await ask('POST', '/clock', { advance: 'PT1M' });
  expect(await next()).toEqual({ type: 'invocation', id: expect.any(Number) });
  await reader.cancel();
});

test('it is closed to pages of other sites and open to its own', async () => {
  expect((await ask('GET', '/health', undefined, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await ask('GET', '/health', undefined, { origin: 'http://localhost:8086' })).status).toBe(200);
});
