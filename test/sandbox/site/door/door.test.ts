import { z } from 'zod';
import { assumed } from '../../../../sandbox/evidence';
import { noContent, ok, route, type Route } from '../../../../sandbox/site/area';
import type { Caller } from '../../../../sandbox/site/caller';
import { createDoor, type DoorOptions } from '../../../../sandbox/site/door';
import { refuse } from '../../../../sandbox/site/refusal';
import { id, smallSite } from '../../../support/small-site';

const agent: Caller = { client: 'rest', accountId: id('agent-l1') };
const evidence = assumed('a route of this test');
const seen: unknown[] = [];

const routes: Route[] = [
  route({ operation: 'GET /rest/api/3/thing/{idOrKey}', scope: 'read:jira-work', evidence, query: ['expand'], run: ({ params, query }) => ok({ ...params, expand: query.get('expand') }) }),
  route({ operation: 'GET /rest/api/3/thing/search', scope: null, evidence, anonymous: true, run: () => ok('searched') }),
  route({
    operation: 'PUT /rest/api/3/thing/{idOrKey}', scope: 'write:jira-work', evidence, takes: z.strictObject({ name: z.string() }),
    run: ({ body }) => { seen.push(body); return noContent(); },
  }),
  route({ operation: 'DELETE /rest/api/3/thing/{idOrKey}', scope: null, evidence, run: () => { throw refuse(403, 'Not yours.'); } }),
  route({ operation: 'POST /rest/api/3/broken', scope: null, evidence, run: () => { throw new Error('a defect'); } }),
];

const open = (options: Partial<DoorOptions> = {}) => createDoor({ site: smallSite(), routes, ...options });
const ask = (method: string, path: string, body?: unknown) =>
  new Request(`http://localhost${path}`, {
    method,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
const answerOf = async (response: Response) => ({ status: response.status, body: JSON.parse((await response.text()) || 'null') as unknown });

describe('the site\'s door', () => {
  beforeEach(() => void seen.splice(0));

  test('finds the operation and hands it the decoded parts of its path', async () => {
    expect(await answerOf(await open().fetch(ask('GET', '/rest/api/3/thing/a%2Fb%20c?expand=x'), agent))).toEqual({ status: 200, body: { idOrKey: 'a/b c', expand: 'x' } });
  });

  test('prefers a path spelled out to one with a placeholder', async () => {
    expect(await answerOf(await open().fetch(ask('GET', '/rest/api/3/thing/search'), agent))).toEqual({ status: 200, body: 'searched' });
  });

  test.each([
    ['an operation it does not have', 'GET', '/rest/api/3/other', 'GET /rest/api/3/other'],
    ['a method it does not have', 'POST', '/rest/api/3/thing/1', 'POST /rest/api/3/thing/1'],
    ['the older version of the interface', 'GET', '/rest/api/2/thing/1', 'GET /rest/api/2/thing/1'],
    ['a query parameter it does not understand', 'GET', '/rest/api/3/thing/1?fields=a', 'query parameter "fields" of GET /rest/api/3/thing/{idOrKey}'],
  ])('says 501 and names %s', async (_, method, path, what) => {
    expect(await answerOf(await open().fetch(ask(method, path), agent))).toMatchObject({ status: 501, body: { sandbox: 'not supported', what } });
  });

  test('asks who is there, except where anyone may ask', async () => {
    const nobody: Caller = { client: 'rest', accountId: null };
    expect((await open().fetch(ask('GET', '/rest/api/3/thing/1'), nobody)).status).toBe(401);
    expect((await open().fetch(ask('GET', '/rest/api/3/thing/search'), nobody)).status).toBe(200);
  });

  test('refuses an app whose manifest lacks the scope, and only an app', async () => {
    const app: Caller = { client: 'app', accountId: id('app-tierline'), app: { appId: 'a', scopes: new Set(['read:jira-work']), asApp: true } };
    expect((await open().fetch(ask('GET', '/rest/api/3/thing/1'), app)).status).toBe(200);
    expect(await answerOf(await open().fetch(ask('PUT', '/rest/api/3/thing/1', { name: 'x' }), app))).toEqual({ status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } });
    expect((await open().fetch(ask('PUT', '/rest/api/3/thing/1', { name: 'x' }), agent)).status).toBe(204);
  });

  test('refuses a body that is no JSON, of the wrong shape, or sent as something else, before any work is done', async () => {
    const door = open();
    expect(await answerOf(await door.fetch(ask('PUT', '/rest/api/3/thing/1', '{"name"'), agent))).toMatchObject({ status: 400, body: { errorMessages: [expect.stringContaining('JSON')] } });
    expect(await answerOf(await door.fetch(ask('PUT', '/rest/api/3/thing/1', { name: 7 }), agent))).toMatchObject({ status: 400, body: { errors: { name: expect.stringContaining('string') } } });
    expect((await door.fetch(ask('PUT', '/rest/api/3/thing/1', { name: 'x', nmae: 'y' }), agent)).status).toBe(400);
    expect((await door.fetch(new Request('http://localhost/rest/api/3/thing/1', { method: 'PUT', body: '{"name":"x"}' }), agent)).status).toBe(415);
    expect(seen).toEqual([]);
  });

  test('passes on what an operation refuses, and owns up to a defect of its own', async () => {
    expect(await answerOf(await open().fetch(ask('DELETE', '/rest/api/3/thing/1'), agent))).toEqual({ status: 403, body: { errorMessages: ['Not yours.'], errors: {} } });
    expect(await answerOf(await open().fetch(ask('POST', '/rest/api/3/broken'), agent))).toMatchObject({ status: 500, body: { errorMessages: ['Internal server error: a defect'] } });
  });

  test('remembers each exchange, with its bodies as JSON', async () => {
    const door = open();
    await door.fetch(ask('PUT', '/rest/api/3/thing/1', { name: 'x' }), agent);
    await door.fetch(ask('GET', '/rest/api/3/thing/2?expand=y'), agent);
    expect(door.traffic()).toMatchObject([
      { id: 1, client: 'rest', method: 'PUT', path: '/rest/api/3/thing/1', query: {}, requestBody: { name: 'x' }, status: 204, responseBody: undefined },
      { id: 2, method: 'GET', query: { expand: 'y' }, status: 200, responseBody: { idOrKey: '2', expand: 'y' } },
    ]);
    expect(door.traffic(1).map((exchange) => exchange.id)).toEqual([2]);
  });
});

describe('faults on request', () => {
  beforeEach(() => void seen.splice(0));
  const put = () => ask('PUT', '/rest/api/3/thing/1', { name: 'x' });

  test('a rate limit answers the next calls without doing the work, with the headers Jira sends', async () => {
    const door = open();
    door.fault({ match: { method: 'put' }, times: 2, status: 429 });
    const first = await door.fetch(put(), agent);
    expect([first.status, first.headers.get('Retry-After'), first.headers.get('RateLimit-Reason')]).toEqual([429, '5', 'jira-burst-based']);
    expect((await door.fetch(put(), agent)).status).toBe(429);
    expect(seen).toEqual([]);
    expect((await door.fetch(put(), agent)).status).toBe(204);
    expect(door.traffic().map((exchange) => exchange.status)).toEqual([429, 429, 204]);
  });

  test('headers of a fault replace the usual ones, null removes one', async () => {
    const door = open();
    door.fault({ match: {}, times: 1, status: 429, headers: { 'Retry-After': null, 'RateLimit-Reason': 'jira-per-issue-on-write' } });
    const answer = await door.fetch(put(), agent);
    expect([answer.headers.get('Retry-After'), answer.headers.get('RateLimit-Reason')]).toEqual([null, 'jira-per-issue-on-write']);
  });

  test('a lost answer means the work was done and the caller does not know', async () => {
    const door = open();
    door.fault({ match: { path: '/rest/api/3/thing/*' }, times: 1, drop: true });
    await expect(door.fetch(put(), agent)).rejects.toThrow('fetch failed');
    expect(seen).toEqual([{ name: 'x' }]);
  });

  test('a slow answer takes its time by the sandbox\'s clock, and then does the work', async () => {
    const waited: number[] = [];
    const door = open({ delay: async (ms) => void waited.push(ms) });
    door.fault({ match: {}, times: 1, delayMs: 30_000 });
    expect((await door.fetch(put(), agent)).status).toBe(204);
    expect(waited).toEqual([30_000]);
  });

  test.each([
    ['/rest/api/3/thing', true], ['/thing/1', true], ['/thing/{idOrKey}$', true], ['/thing$', false], ['/thing/2', false], ['/hing', false],
  ])('a fault at %s: %s for thing 1', async (path, hit) => {
    const door = open();
    door.fault({ match: { path }, times: 1, status: 503 });
    expect((await door.fetch(put(), agent)).status).toBe(hit ? 503 : 204);
  });

  test('strikes only the client it is meant for, and none when cleared', async () => {
    const door = open();
    door.fault({ match: { client: 'app' }, times: 1, status: 503 });
    expect((await door.fetch(put(), agent)).status).toBe(204);
    door.fault({ match: {}, times: 9, status: 503 });
    door.clearFaults();
    expect((await door.fetch(put(), agent)).status).toBe(204);
  });
});
