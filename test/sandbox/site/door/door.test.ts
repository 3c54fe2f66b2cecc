import type { Caller } from '../../../../sandbox/site/caller';
import { id } from '../../../support/small-site';
import { agent, answerOf, ask, open, seen } from './things';

describe("the site's door", () => {
  beforeEach(() => void seen.splice(0));

  test('finds the operation and hands it the decoded parts of its path', async () => {
    expect(await answerOf(await open().fetch(ask('GET', '/rest/api/3/thing/a%2Fb%20c?expand=x'), agent))).toEqual({
      status: 200,
      body: { idOrKey: 'a/b c', expand: 'x' },
    });
  });

  test('prefers a path spelled out to one with a placeholder', async () => {
    expect(await answerOf(await open().fetch(ask('GET', '/rest/api/3/thing/search'), agent))).toEqual({
      status: 200,
      body: 'searched',
    });
  });

  test.each([
    ['an operation it does not have', 'GET', '/rest/api/3/other', 'GET /rest/api/3/other'],
    ['a method it does not have', 'POST', '/rest/api/3/thing/1', 'POST /rest/api/3/thing/1'],
    ['the older version of the interface', 'GET', '/rest/api/2/thing/1', 'GET /rest/api/2/thing/1'],
    [
      'a query parameter it does not understand',
      'GET',
      '/rest/api/3/thing/1?fields=a',
      'query parameter "fields" of GET /rest/api/3/thing/{idOrKey}',
    ],
  ])('says 501 and names %s', async (_, method, path, what) => {
    expect(await answerOf(await open().fetch(ask(method, path), agent))).toMatchObject({
      status: 501,
      body: { sandbox: 'not supported', what },
    });
  });

  test('asks who is there, except where anyone may ask', async () => {
    const nobody: Caller = { client: 'rest', accountId: null };
    expect((await open().fetch(ask('GET', '/rest/api/3/thing/1'), nobody)).status).toBe(401);
    expect((await open().fetch(ask('GET', '/rest/api/3/thing/search'), nobody)).status).toBe(200);
  });

  test('refuses an app whose manifest lacks the scope, and only an app', async () => {
    const app: Caller = {
      client: 'app',
      accountId: id('app-tierline'),
      app: { appId: 'a', scopes: new Set(['read:jira-work']), asApp: true },
    };
    expect((await open().fetch(ask('GET', '/rest/api/3/thing/1'), app)).status).toBe(200);
    expect(await answerOf(await open().fetch(ask('PUT', '/rest/api/3/thing/1', { name: 'x' }), app))).toEqual({
      status: 401,
      body: { code: 401, message: 'Unauthorized; scope does not match' },
    });
    expect((await open().fetch(ask('PUT', '/rest/api/3/thing/1', { name: 'x' }), agent)).status).toBe(204);
  });

  test('refuses a body that is no JSON, of the wrong shape, or sent as something else, before any work is done', async () => {
    const door = open();
    expect(await answerOf(await door.fetch(ask('PUT', '/rest/api/3/thing/1', '{"name"'), agent))).toMatchObject({
      status: 400,
      body: { errorMessages: [expect.stringContaining('JSON')] },
    });
    expect(await answerOf(await door.fetch(ask('PUT', '/rest/api/3/thing/1', { name: 7 }), agent))).toMatchObject({
      status: 400,
      body: { errors: { name: expect.stringContaining('string') } },
    });
    expect((await door.fetch(ask('PUT', '/rest/api/3/thing/1', { name: 'x', nmae: 'y' }), agent)).status).toBe(400);
    expect(
      (
        await door.fetch(
          new Request('http://localhost/rest/api/3/thing/1', { method: 'PUT', body: '{"name":"x"}' }),
          agent,
        )
      ).status,
    ).toBe(415);
    expect(seen).toEqual([]);
  });

  test('passes on what an operation refuses, and owns up to a defect of its own', async () => {
    expect(await answerOf(await open().fetch(ask('DELETE', '/rest/api/3/thing/1'), agent))).toEqual({
      status: 403,
      body: { errorMessages: ['Not yours.'], errors: {} },
    });
    expect(await answerOf(await open().fetch(ask('POST', '/rest/api/3/broken'), agent))).toMatchObject({
      status: 500,
      body: { errorMessages: ['Internal server error: a defect'] },
    });
  });

  test('remembers each exchange, with its bodies as JSON', async () => {
    const door = open();
    await door.fetch(ask('PUT', '/rest/api/3/thing/1', { name: 'x' }), agent);
    await door.fetch(ask('GET', '/rest/api/3/thing/2?expand=y'), agent);
    expect(door.traffic()).toMatchObject([
      {
        id: 1,
        client: 'rest',
        method: 'PUT',
        path: '/rest/api/3/thing/1',
        query: {},
        requestBody: { name: 'x' },
        status: 204,
        responseBody: undefined,
      },
      { id: 2, method: 'GET', query: { expand: 'y' }, status: 200, responseBody: { idOrKey: '2', expand: 'y' } },
    ]);
    expect(door.traffic(1).map((exchange) => exchange.id)).toEqual([2]);
  });
});
