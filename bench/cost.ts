import type { Invocation } from '../sandbox/forge/forge.types';
import { aReadyDesk, type ReadyDesk } from '../test/support/ready-desk';
import type { Case } from './cases/case';

/** What one case costs, without time: the same on every run and every machine. */
export interface Cost {
  invocations: number;
  /** Runs by function of the manifest. */
  functions: Record<string, number>;
  rest: number;
  points: number;
  sql: number;
  kvs: number;
  /** The REST calls in order, numbers and keys taken out. */
  calls: string[];
}

export interface Round {
  cost: Cost;
  /** Milliseconds of all functions that ran, one after another. */
  ms: number;
}

const sum = (runs: Invocation[], of: (run: Invocation) => number): number =>
  runs.reduce((total, run) => total + of(run), 0);
const template = (path: string): string =>
  (path.split('?')[0] ?? path).replace(/^\/rest\/api\/3/, '').replace(/\/([A-Z][A-Z0-9]+-)?\d+(?=\/|$)/g, '/{id}');

function costOf(runs: Invocation[]): Cost {
  const functions: Record<string, number> = {};
  for (const run of runs) functions[run.function] = (functions[run.function] ?? 0) + 1;
  return {
    invocations: runs.length,
    functions,
    rest: sum(runs, (run) => run.rest.length),
    points: sum(runs, (run) => run.points),
    sql: sum(runs, (run) => run.sql),
    kvs: sum(runs, (run) => run.kvs),
    calls: runs.flatMap((run) => run.rest.map(({ method, path }) => `${method} ${template(path)}`)),
  };
}

/** Lives through a case once. Throws when a function failed, since its cost would then be another's. */
export async function round(desk: ReadyDesk, it: Case): Promise<Round> {
  const ticket = await it.ready?.(desk);
  await desk.settle();
  const before = desk.forge.invocations().at(-1)?.id ?? 0;
  await it.happen(desk, ticket);
  await desk.settle();
  const runs = desk.forge.invocations(before);
  const failed = runs.find((run) => run.outcome !== 'ok' || run.rest.some(({ status }) => status >= 400));
  if (failed) throw new Error(`${it.name}: ${failed.function} ended with ${failed.outcome}: ${failed.error ?? ''}`);
  const counted = it.counted?.(runs) ?? runs;
  return { cost: costOf(counted), ms: sum(counted, (run) => run.durationMs) };
}

/** A desk on which the case can be lived through any number of times. */
export async function deskFor(it: Case): Promise<ReadyDesk> {
  const desk = await aReadyDesk();
  await it.setUp?.(desk);
  return desk;
}
