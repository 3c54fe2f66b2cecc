import { buildSync } from 'esbuild';
import type * as JiraJs from 'jira.js/dist/index.js';
import type { Caller } from '../../sandbox/site/caller';
import type { Door } from '../../sandbox/site/door.types';

type Fetch = typeof fetch;

/**
 * jira.js, which checks every answer against its own schemas, speaking through `fetcher` instead of
 * the network. It exists as an ES module only, so it is bundled for jest first.
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

/** Makes a Jira Cloud client per account; it throws on any answer of the wrong shape. */
export function cloudClients(door: Door): (accountId: string) => JiraJs.CloudClient {
  const caller: Caller = { client: 'rest', accountId: null };
  const { createCloudClient } = jiraJs((input, init) => {
    const accountId = new Headers(init?.headers ?? (input instanceof Request ? input.headers : {})).get(
      'x-test-account',
    );
    return through(door, { ...caller, accountId })(input, init);
  });
  return (accountId) =>
    createCloudClient({
      host: 'http://localhost:8086',
      auth: { type: 'basic', email: 'someone@example.com', apiToken: 'token' },
      headers: { 'x-test-account': accountId },
      onSchemaMismatch: 'throw',
    });
}
