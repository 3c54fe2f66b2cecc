import { join } from 'node:path';
import type { Clock } from '../../sandbox/clock';
import { loadApp, type LoadedApp } from '../../sandbox/forge/app';
import type { Forge, Invocation, SqlEngine } from '../../sandbox/forge/forge.types';
import { createSqliteEngine } from '../../sandbox/forge/sql/sqlite';
import type { Json, JsonObject } from '../../sandbox/json';
import { openSandbox, type Sandbox } from '../../sandbox/sandbox';
import { atDesk, type DeskHands } from '../../sandbox/seed/desk';
import type { Caller } from '../../sandbox/site/caller';
import type { Issue, Site } from '../../sandbox/site/model';
import { ACCOUNT } from '../../sandbox/seed/stock/people';

export const ROOT = join(__dirname, '..', '..');

let built: Promise<LoadedApp> | undefined;
/** The app's functions as they ship, built once per test file. */
export const tierline = (): Promise<LoadedApp> => (built ??= loadApp(ROOT));

export interface ReadyDesk {
  sandbox: Sandbox;
  site: Site;
  forge: Forge;
  help: DeskHands;
  ops: DeskHands;
  now(): number;
  settle(): Promise<void>;
  /** Minutes of the desk's time go by. */
  wait(minutes: number): Promise<void>;
  /** A REST call as an account, parsed. Throws on a status of 400 or more. */
  rest(method: string, path: string, body?: Json, as?: Caller): Promise<Json>;
  /** Rows of the app's ledger. */
  rows(query: string, ...params: unknown[]): Promise<JsonObject[]>;
  /** What the app's functions did since, repairs with nothing to do left out. */
  runs(after?: number): Invocation[];
}

export const person = (accountId: string = ACCOUNT.agentL1): Caller => ({ client: 'rest', accountId });

/** Two desks set up for tiers, the app installed, no tickets yet; time stands at Monday 10:00 in Berlin. */
export async function aReadyDesk(
  options: { app?: LoadedApp; database?: (clock: Clock) => Promise<SqlEngine> } = {},
): Promise<ReadyDesk> {
  const engines: SqlEngine[] = [];
  const sandbox: Sandbox = await openSandbox({
    seed: 'ready',
    untold: true,
    app: options.app ?? (await tierline()),
    database: async (clock) => {
      const engine = await (options.database ?? createSqliteEngine)(clock);
      engines.push(engine);
      return engine;
    },
    onError: (error) => {
      throw error;
    },
  });
  const { site, forge, timeline, door } = sandbox.world();
  if (!forge) throw new Error('The sandbox was opened without the app');
  return {
    sandbox,
    site,
    forge,
    help: atDesk(site),
    ops: atDesk(site, 'OPS'),
    now: () => timeline.now(),
    settle: () => sandbox.settle(),
    wait: (minutes) => sandbox.advanceTo(timeline.now() + minutes * 60_000),
    async rest(method, path, body, as = person()) {
      const init =
        body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
      const answer = await door.fetch(new Request(`http://site${path}`, { method, ...init }), as);
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
      return text === '' ? null : JSON.parse(text);
    },
    async rows(query, ...params) {
      const engine = engines.at(-1);
      if (!engine) throw new Error('The app has no database yet');
      return (await engine.execute(query, params)).rows as JsonObject[];
    },
    runs: (after = 0) => forge.invocations(after).filter((run) => !(run.function === 'repair' && run.sql === 1)),
  };
}

/** The issue's visits, oldest first. */
export const visitsOf = (desk: ReadyDesk, issue: Issue): Promise<JsonObject[]> =>
  desk.rows('SELECT * FROM visit WHERE issue_id = ? ORDER BY seq', Number(issue.id));
