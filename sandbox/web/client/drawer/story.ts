import type { Invocation } from '../api/sandbox';

/** What one change set off: the functions that ran because of it, in order. */
export interface Chapter {
  id: number;
  startedAt: number;
  runs: Invocation[];
  /** The ticket's id, where a function named it. */
  issue?: string;
}

/** Runs that follow each other within this many milliseconds of the sandbox's time belong together. */
const TOGETHER = 5_000;

export interface Told {
  outcome?: string;
  issue?: string;
  verification?: string;
  finding?: string;
  sent?: number;
  /** What a page asked was answered, or refused with a reason. */
  answered?: boolean;
  /** A rule on a workflow's transition let it pass. */
  passed?: boolean;
  /** How much a routine check found to do. */
  found?: number;
}

/**
 * A routine check that found nothing to do: it ended well, found nothing, and names no ticket.
 * Such runs come every few minutes and would bury the rest.
 */
function isQuiet(run: Invocation): boolean {
  const { outcome, sent, found } = toldBy(run);
  return run.outcome === 'ok' && outcome === undefined && sent === undefined && found === 0;
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** What a function answered, as far as it is one of the app's own answers. */
export function toldBy({ returned }: Invocation): Told {
  const reply = record(returned);
  // What a page asked is answered in an envelope; the answer may itself be the end of a change.
  const told = { ...record(reply['value']), ...reply };
  const text = (key: string): string | undefined => {
    const value = told[key];
    return typeof value === 'string' ? value : undefined;
  };
  const number = (key: string): number | undefined => {
    const value = told[key];
    return typeof value === 'number' ? value : undefined;
  };
  return {
    outcome: text('outcome'),
    issue: text('issue'),
    verification: text('verification'),
    finding: text('finding'),
    sent: number('sent'),
    found: number('due') ?? number('missed'),
    passed: typeof told['result'] === 'boolean' ? told['result'] : undefined,
    answered: typeof told['ok'] === 'boolean' ? told['ok'] : undefined,
  };
}

/** The queue's part of a change is over. What a page asked is not: the event of its own doing follows. */
const dealtWith = (run: Invocation): boolean => {
  const { outcome, answered } = toldBy(run);
  return outcome !== undefined && answered === undefined;
};

/**
 * Invocations grouped by the change that caused them, newest first. They do not name it, so it is told from their
 * order (quiet runs are left out): an event is seen, then put in the queue, then dealt with; the next event seen after that is another change.
 */
export function chapters(invocations: readonly Invocation[]): Chapter[] {
  const all: Chapter[] = [];
  for (const run of invocations.filter((one) => !isQuiet(one)).sort((a, b) => a.id - b.id)) {
    const startedAt = Date.parse(run.startedAt);
    const { issue, sent } = toldBy(run);
    const last = all.at(-1);
    const anew = sent !== undefined && last?.runs.some(dealtWith);
    const same = last && startedAt - Date.parse(last.runs.at(-1)?.startedAt ?? run.startedAt) <= TOGETHER;
    if (last && same && !anew && (issue === undefined || last.issue === undefined || issue === last.issue)) {
      last.runs.push(run);
      last.issue ??= issue;
    } else {
      all.push({ id: run.id, startedAt, runs: [run], issue });
    }
  }
  return all.reverse();
}

export interface Sums {
  calls: number;
  millis: number;
  points: number;
  sql: number;
  kvs: number;
}

export function sums({ runs }: Chapter): Sums {
  const total = (of: (run: Invocation) => number): number => runs.reduce((sum, run) => sum + of(run), 0);
  return {
    calls: total(({ rest }) => rest.length),
    millis: Math.round(total(({ durationMs }) => durationMs)),
    points: total(({ points }) => points),
    sql: total(({ sql }) => sql),
    kvs: total(({ kvs }) => kvs),
  };
}
