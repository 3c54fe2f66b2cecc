import { z } from 'zod';
import type { Clock } from '../../clock';
import type { Json } from '../../json';
import { remembering } from '../../remembering';
import { TextResponse } from '../../text-response';
import type { SqlEngine } from '../forge.types';
import { LIMITS } from '../limits';
import type { Ask, Service } from '../platform/platform';
import { json, jsonShape, Malformed, parseBody, unknown } from '../platform/wire';
import { SqlRefusal } from './refusal';
import { checkStatement, isDdl } from './statement';

const bodyShape = z.strictObject({
  query: z.string(),
  params: z.array(jsonShape).default([]),
  method: z.literal('all'),
});

export interface SqlOptions {
  clock: Clock;
  /** Whether the manifest has an `sql` module. */
  enabled: boolean;
  /** Makes the installation's database, on first use. */
  open: () => Promise<SqlEngine>;
  /** The engine's work leaves this process. */
  outside: boolean;
}

export interface SqlService extends Service {
  /** Another installation begins with an empty database. */
  clear(): Promise<void>;
}

/** `@forge/sql`: one statement a call, judged as Forge SQL judges it, then run by the engine. */
export function sqlService({ clock, enabled, open, outside }: SqlOptions): SqlService {
  let engine: Promise<SqlEngine> | undefined;
  let definitions: number[] = [];
  let ready = false;
  const checked = {
    execute: remembering(LIMITS.sql.remembered, (query) => checkStatement(query, 'execute')),
    ddl: remembering(LIMITS.sql.remembered, (query) => checkStatement(query, 'ddl')),
  };

  function countDefinition(): void {
    const now = clock.now();
    definitions = definitions.filter((time) => time > now - 60_000);
    if (definitions.length >= LIMITS.sql.ddlPerMinute) {
      throw new SqlRefusal('SQL_EXECUTION_ERROR', `At most ${LIMITS.sql.ddlPerMinute} data definitions a minute`);
    }
    definitions.push(now);
  }

  async function run({ path, body }: Ask): Promise<Response> {
    const { query, params } = parseBody(body, bodyShape);
    const text = checked[path === '/api/v1/execute' ? 'execute' : 'ddl'].of(query);
    if (isDdl(text)) countDefinition();
    engine ??= open();
    const opened = await engine;
    ready = true;
    const { rows } = isDdl(text) ? await opened.ddl(query) : await opened.execute(query, params);
    const answer = JSON.stringify({ rows });
    if (answer.length > LIMITS.sql.responseBytes) {
      throw new SqlRefusal('SQL_EXECUTION_ERROR', `An answer has at most ${LIMITS.sql.responseBytes} bytes`);
    }
    return new TextResponse(answer, { status: 200, headers: { 'content-type': 'application/json' } });
  }

  async function answer(ask: Ask): Promise<Response> {
    ask.asker.activity.record.sql += 1;
    if (!enabled) return refused(new SqlRefusal('APP_NOT_ENABLED', 'The manifest has no sql module'));
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
    async clear() {
      const opened = engine;
      engine = undefined;
      ready = false;
      definitions = [];
      await (await opened)?.close();
    },
  };
}

function refused({ code, message, debug }: SqlRefusal): Response {
  const body: { [key: string]: Json } = { code, message };
  return json(400, debug ? { ...body, debug: { ...debug } } : body);
}
