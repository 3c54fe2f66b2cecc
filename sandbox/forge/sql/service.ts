import { z } from 'zod';
import type { Clock } from '../../clock';
import type { Json } from '../../json';
import { remembering } from '../../remembering';
import { TextResponse } from '../../text-response';
import type { PlatformFaults } from '../faults/platform-faults';
import type { SqlEngine } from '../forge.types';
import { LIMITS } from '../limits';
import type { Ask, Service } from '../platform/platform';
import { RateWindow } from '../quota/rate-window';
import { json, jsonShape, Malformed, parseBody, unknown } from '../platform/wire';
import { SqlRefusal } from './refusal';
import { checkStatement, isDdl, timeoutOf } from './statement';

const bodyShape = z.strictObject({
  query: z.string(),
  params: z.array(jsonShape).default([]),
  method: z.literal('all'),
});

export interface SqlOptions {
  clock: Clock;
  faults?: PlatformFaults;
  /** Limits the statements of a second too. */
  perSecond?: boolean;
  /** Whether the manifest has an `sql` module. An upgrade may bring one. */
  readonly enabled: boolean;
  /** Makes the installation's database, on first use. */
  open: () => Promise<SqlEngine>;
  /** The engine's work leaves this process. */
  outside: boolean;
}

export interface SqlService extends Service {
  /** Another installation begins with an empty database. */
  clear(): Promise<void>;
  /** The database, when something has used it. */
  opened(): Promise<SqlEngine> | undefined;
}

/** `@forge/sql`: one statement a call, judged as Forge SQL judges it, then run by the engine. */
export function sqlService(options: SqlOptions): SqlService {
  const { clock, faults, open, outside } = options;
  let engine: Promise<SqlEngine> | undefined;
  const definitions = new RateWindow(clock, LIMITS.sql.ddlPerMinute, 60_000);
  const requests = options.perSecond ? new RateWindow(clock, LIMITS.sql.requestsPerSecond, 1000) : undefined;
  let ready = false;
  /** Raised when the installation's database goes. */
  let life = 0;
  const checked = {
    execute: remembering(LIMITS.sql.remembered, (query) => checkStatement(query, 'execute')),
    ddl: remembering(LIMITS.sql.remembered, (query) => checkStatement(query, 'ddl')),
  };

  /** A slow statement. Beyond the limit of its kind the app is told so, and it runs on to its end. */
  async function slow(
    { timeline }: PlatformFaults,
    text: string,
    delayMs: number,
    perform: () => Promise<unknown>,
  ): Promise<void> {
    const limit = timeoutOf(text);
    if (delayMs <= limit) return timeline.sleep(delayMs, 'a slow statement');
    const begun = life;
    timeline.at(timeline.now() + delayMs, 'a statement that runs on', async () => {
      // Nobody hears how it ends, so that its error is nobody's.
      if (life === begun) await perform().catch(() => undefined);
    });
    await timeline.sleep(limit, 'a slow statement');
    throw new SqlRefusal('QUERY_TIMED_OUT', `The query took more than ${limit / 1000} seconds to execute`);
  }

  async function run({ path, body }: Ask): Promise<Response> {
    const { query, params } = parseBody(body, bodyShape);
    const text = checked[path === '/api/v1/execute' ? 'execute' : 'ddl'].of(query);
    if (isDdl(text) && !definitions.take())
      throw new SqlRefusal('SQL_EXECUTION_ERROR', `At most ${LIMITS.sql.ddlPerMinute} data definitions a minute`);
    if (requests?.take() === false)
      throw new SqlRefusal('RATE_LIMIT_EXCEEDED', `At most ${LIMITS.sql.requestsPerSecond} requests a second`, 429);
    const fault = faults?.sql.take(({ match = '' }) => text.includes(match.toUpperCase()));
    if (fault?.error !== undefined) throw new SqlRefusal('SQL_EXECUTION_ERROR', fault.error);
    const perform = async (): Promise<{ rows: unknown }> => {
      const opened = await (engine ??= open());
      ready = true;
      return isDdl(text) ? opened.ddl(query) : opened.execute(query, params);
    };
    if (faults && fault?.delayMs !== undefined) await slow(faults, text, fault.delayMs, perform);
    const { rows } = await perform();
    const answer = JSON.stringify({ rows });
    if (answer.length > LIMITS.sql.responseBytes) {
      throw new SqlRefusal('SQL_EXECUTION_ERROR', `An answer has at most ${LIMITS.sql.responseBytes} bytes`);
    }
    return new TextResponse(answer, { status: 200, headers: { 'content-type': 'application/json' } });
  }

  async function answer(ask: Ask): Promise<Response> {
    ask.asker.activity.record.sql += 1;
    if (!options.enabled) return refused(new SqlRefusal('APP_NOT_ENABLED', 'The manifest has no sql module'));
    if (ask.path !== '/api/v1/execute' && ask.path !== '/api/v1/execute/ddl')
      return unknown(`${ask.path} of Forge SQL`);
    try {
      return await run(ask);
    } catch (error) {
      if (error instanceof SqlRefusal) return refused(error);
      if (error instanceof Malformed) return unknown(`this body of ${ask.path}: ${error.message}`);
      throw error;
    }
  }

  return {
    serves: ({ type }) => type === 'sql',
    // Opening leaves this process in any case: WebAssembly is compiled on other threads.
    get outside() {
      return outside || !ready;
    },
    answer,
    opened: () => engine,
    async clear() {
      const opened = engine;
      engine = undefined;
      ready = false;
      life += 1;
      await (await opened)?.close();
    },
  };
}

function refused({ code, message, debug, status }: SqlRefusal): Response {
  const body: { [key: string]: Json } = { code, message };
  return json(status, debug ? { ...body, debug: { ...debug } } : body);
}
