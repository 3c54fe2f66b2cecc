import { request } from 'node:http';
import { openSandbox, type Sandbox } from '../../../sandbox/sandbox';
import { serveSandbox, type Serving } from '../../../sandbox/server';

const client = {
  files: new Map(),
  script: 'main.js',
  style: 'main.css',
  preloads: [],
  bridge: new Uint8Array(),
  tokens: new Uint8Array(),
};
const as = (account: string, token = 'token') => ({
  Authorization: `Basic ${btoa(`${account}@example.com:${token}`)}`,
});

let sandbox: Sandbox;
let serving: Serving;
let url: string;
const platform = [Request, Response];

beforeAll(async () => {
  sandbox = await openSandbox({ seed: 'ready' });
  serving = await serveSandbox({ sandbox, client, port: 0 });
  url = `http://127.0.0.1:${serving.port}`;
});

afterAll(() => serving.close());

test('any REST client signs in with an e-mail address and the token', async () => {
  const me = await fetch(`${url}/rest/api/3/myself`, { headers: as('agent-l1') });
  expect([me.status, await me.json()]).toMatchObject([200, { accountId: '712020:agent-l1' }]);
});

test.each([
  ['no credentials', {}],
  ['a wrong token', as('agent-l1', 'wrong')],
  ['an unknown account', as('nobody')],
])('%s: 401', async (_, headers) => {
  expect((await fetch(`${url}/rest/api/3/myself`, { headers })).status).toBe(401);
});

test('a browser is told apart from other clients in the traffic', async () => {
  const traffic = () => sandbox.world().door.traffic().at(-1)?.client;
  await fetch(`${url}/rest/api/3/status`, { headers: as('agent-l1') });
  expect(traffic()).toBe('rest');
  await new Promise<void>((done, fail) => {
    const headers = { ...as('agent-l1'), 'Sec-Fetch-Site': 'same-origin' };
    request(`${url}/rest/api/3/status`, { headers }, (answer) => answer.resume().once('end', done))
      .once('error', fail)
      .end();
  });
  expect(traffic()).toBe('browser');
});

test('a lost answer breaks the connection although the work was done', async () => {
  sandbox.world().door.fault({ match: { method: 'POST' }, times: 1, drop: true });
  const fields = { project: { key: 'HELP' }, issuetype: { name: 'Incident' }, summary: 'Lost' };
  const init = {
    method: 'POST',
    headers: { ...as('agent-l1'), 'Content-Type': 'application/json' },
    body: JSON.stringify({ fields }),
  };
  await expect(fetch(`${url}/rest/api/3/issue`, init)).rejects.toThrow('fetch failed');
  expect([...sandbox.world().site.issues.values()].at(-1)?.values['summary']).toBe('Lost');
});

test('control interface and pages are at the same address', async () => {
  expect(await (await fetch(`${url}/sandbox/health`)).json()).toMatchObject({ ready: true, app: { installed: false } });
  expect((await fetch(`${url}/`, { redirect: 'manual' })).status).toBe(302);
  expect((await fetch(`${url}/nowhere`)).status).toBe(404);
});

test("serving leaves the platform as the app's functions need it", () => {
  expect([Request, Response]).toEqual(platform);
  expect(Object.isExtensible(new Response('x'))).toBe(true);
});
