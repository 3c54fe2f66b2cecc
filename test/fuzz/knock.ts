import type { Json, JsonObject } from '../../sandbox/json';
import type { Invocation } from '../../sandbox/forge/forge.types';
import type { Exchange } from '../../sandbox/site/door.types';
import type { ReadyDesk } from '../support/ready-desk';
import { lastExchange, lastRun } from '../hand-over/steps';
import { MARK } from './hostile';

/** What became of one call of a function. */
export interface Heard {
  answer?: Json;
  /** What it threw, which Forge reports as a failure of the app. */
  threw?: string;
  /** What it asked Jira to change. */
  writes: string[];
  run: Invocation | undefined;
}

export interface Knock {
  function: string;
  module: string;
  body: Json;
  accountId?: string;
}

/** Requests that only read, though they are sent with POST (Jira Cloud REST API v3). */
const READS =
  /\/(search\/jql|search\/approximate-count|issue\/bulkfetch|expression\/evaluate|permissions\/check|permissions\/project|workflows|statuses\/search)$/;
const changes = ({ client, method, path }: Exchange): boolean =>
  client === 'app' && method !== 'GET' && !(method === 'POST' && READS.test(path));

/** Calls a function with whatever, as the platform would. */
export async function knock(desk: ReadyDesk, call: Knock): Promise<Heard> {
  const [exchange, last] = [lastExchange(desk), lastRun(desk)];
  const outcome: Partial<Heard> = {};
  try {
    const answer = await desk.forge.invoke(call);
    if (answer !== undefined) outcome.answer = answer;
  } catch (error) {
    outcome.threw = error instanceof Error ? error.message : String(error);
  }
  const writes = desk.sandbox.world().door.traffic(exchange).filter(changes);
  const run = desk.forge.invocations(last).find((it) => it.function === call.function);
  return { ...outcome, writes: writes.map(({ method, path }) => `${method} ${path}`), run };
}

/** Counts up with each lease, also one that was given back with nothing done. */
const withoutFence = (rows: unknown): string =>
  JSON.stringify(rows, (key, value: unknown) => (key === 'fence' ? 0 : value));

/** All that the app keeps: in Forge SQL, in its store, and in its queue. */
export async function kept(desk: ReadyDesk): Promise<string> {
  const state = desk.forge.state();
  const tables = await state.tables();
  const rows = await Promise.all(tables.map(async ({ name }) => [name, await state.rows(name, 0, 10_000)]));
  return withoutFence([rows, state.kvs, state.queued]);
}

/** Milliseconds within which an answer has to be there, on a machine that is busy with other tests. */
const BOUND_MS = 3_000;
/** Characters of an answer or of a line of the log. */
const LONGEST = 2_000;

/** That nothing of it is in the log, that it came in time, and that it is not longer than anybody reads. */
export function expectQuiet({ answer, run }: Heard, secrets: readonly string[]): void {
  expect(run?.durationMs ?? 0).toBeLessThan(BOUND_MS);
  const log = (run?.logs ?? []).map(({ text }) => text).join('\n');
  for (const secret of [MARK, ...secrets]) expect(log).not.toContain(secret);
  expect(log.length).toBeLessThan(LONGEST);
  if (refused(answer)) expect(JSON.stringify(answer).length).toBeLessThan(LONGEST);
}

interface Refusal {
  ok: false;
  problem: { happened: string; means: string; next: string; field?: string };
}

const words = (value: unknown): boolean => typeof value === 'string' && value.length > 4;

/** Is it a refusal in words: what happened, what it means, what to do? */
export function refused(answer: Json | undefined): answer is Json & Refusal {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer) || answer['ok'] !== false) return false;
  const problem = answer['problem'] as JsonObject | undefined;
  return words(problem?.['happened']) && words(problem?.['means']) && words(problem?.['next']);
}

export const accepted = (answer: Json | undefined): boolean =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer) && answer['ok'] === true;
