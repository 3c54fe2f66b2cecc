import { buildSync } from 'esbuild';
import type * as JiraJs from 'jira.js/dist/index.js';
import type { Caller } from '../../sandbox/site/caller';
import type { Door } from '../../sandbox/site/door.types';

type Fetch = typeof fetch;

/**
 * jira.js, which checks every answer against its own schemas, speaking through `fetcher` instead of
 * the network. It exists as an ES module only, so it is bundled first.
 */
export function jiraJs(fetcher: Fetch): typeof JiraJs {
  const stdin = { contents: "export * from 'jira.js'", resolveDir: __dirname };
  const [bundle] = buildSync({
    stdin,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    external: ['zod'],
  }).outputFiles;
  const module: { exports: unknown } = { exports: {} };
  new Function('module', 'exports', 'require', 'fetch', bundle?.text ?? '')(module, module.exports, require, fetcher);
  return module.exports as typeof JiraJs;
}

/** A fetch that goes through the door as one account. */
export const through =
  (door: Door, caller: Caller): Fetch =>
  (input, init) =>
    door.fetch(new Request(input, init), caller);

/** jira.js takes long to load: once per test file is enough. A header says to which of the file's doors a call goes. */
const doors: Door[] = [];
const ways: Fetch[] = [];
let loaded: typeof JiraJs | undefined;

const load = (): typeof JiraJs =>
  jiraJs((input, init) => {
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : {}));
    const way = ways[Number(headers.get('x-test-way') ?? -1)];
    if (way) {
      headers.delete('x-test-way');
      return way(input, { ...init, headers });
    }
    const door = doors[Number(headers.get('x-test-door'))];
    if (!door) throw new Error('This call goes to no door');
    return through(door, { client: 'rest', accountId: headers.get('x-test-account') })(input, init);
  });

/** Makes a Jira Cloud client per account; it throws on any answer of the wrong shape. */
export function cloudClients(door: Door): (accountId: string) => JiraJs.CloudClient {
  const { createCloudClient } = (loaded ??= load());
  const number = String(doors.push(door) - 1);
  return (accountId) =>
    createCloudClient({
      host: 'http://localhost:8086',
      auth: { type: 'basic', email: 'someone@example.com', apiToken: 'token' },
      headers: { 'x-test-account': accountId, 'x-test-door': number },
      onSchemaMismatch: 'throw',
    });
}

export interface Clients {
  jira: JiraJs.CloudClient;
  desk: JiraJs.ServiceDeskClient;
}

/** Clients of Jira and of its service desks on the site at `host`, whose calls `fetcher` carries. They throw on any answer of the wrong shape. */
export function clientsBy(fetcher: Fetch, host: string, email: string, apiToken: string): Clients {
  const { createCloudClient, createServiceDeskClient } = (loaded ??= load());
  const config = {
    host,
    auth: { type: 'basic', email, apiToken },
    headers: { 'x-test-way': String(ways.push(fetcher) - 1) },
    onSchemaMismatch: 'throw',
  } as const;
  return { jira: createCloudClient(config), desk: createServiceDeskClient(config) };
}

/** Asks the door below `/rest/api/3/` as an account, for what jira.js has no operation of. */
export const calls =
  (door: Door) =>
  async (
    accountId: string,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: unknown }> => {
    const sent =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
    const answer = await through(door, { client: 'rest', accountId })(`http://localhost/rest/api/3/${path}`, {
      method,
      ...sent,
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  };
