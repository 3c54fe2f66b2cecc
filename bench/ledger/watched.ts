import { z } from 'zod';
import type { SqlEngine } from '../../sandbox/forge/forge.types';

/** One statement as the database ran it. */
export interface Statement {
  text: string;
  /** Rows and entries of indexes that the engine was asked for: the sum of MariaDB's Handler_read counters. */
  read: number;
  ms: number;
}

const Counters = z.array(z.object({ Variable_name: z.string(), Value: z.coerce.number() }));

async function readSoFar(engine: SqlEngine): Promise<number> {
  const { rows } = await engine.execute("SHOW SESSION STATUS LIKE 'Handler_read%'", []);
  return Counters.parse(rows).reduce((sum, { Value }) => sum + Value, 0);
}

/** An engine that counts what each statement of the app reads. `taken` answers those since it was last asked. */
export function watched(engine: SqlEngine): { engine: SqlEngine; taken(): Statement[] } {
  let statements: Statement[] = [];
  let last = Promise.resolve();
  const execute: SqlEngine['execute'] = (query, params) => {
    // One after another: the counters are those of the session.
    const run = last.then(async () => {
      const before = await readSoFar(engine);
      // What asking for the counters reads itself.
      const asking = (await readSoFar(engine)) - before;
      const begun = performance.now();
      const answer = await engine.execute(query, params);
      const ms = performance.now() - begun;
      const read = (await readSoFar(engine)) - before - 2 * asking;
      statements.push({ text: query, read, ms });
      return answer;
    });
    last = run.then(
      () => undefined,
      () => undefined,
    );
    return run;
  };
  return {
    engine: { ...engine, execute },
    taken() {
      const all = statements;
      statements = [];
      return all;
    },
  };
}
