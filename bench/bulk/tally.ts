import type { Forge, Invocation } from '../../sandbox/forge/forge.types';

const HOUR = 3_600_000;

export interface Tally {
  /** Points of the busiest 60 minutes, and of the busiest hour as Jira counts, from full hour to full hour. */
  peakPoints: number;
  peakClockHour: number;
  points: number;
  rest: number;
  invocations: number;
  sql: number;
  /** Real milliseconds of the functions' own code. */
  ms: number;
  /** Answers 429 of Jira, by the reason that it gave; none where there are none. */
  refused: number;
  /** Runs that ended otherwise than well, and were repeated by the platform. */
  repeated: number;
  failed: number;
}

/** Adds up what the app's functions do from now on: a run is forgotten by the sandbox long before ten thousand are over. */
export function tally(forge: Forge): { stop(): Tally } {
  const runs: { at: number; points: number }[] = [];
  const sum = { points: 0, rest: 0, invocations: 0, sql: 0, ms: 0, refused: 0, repeated: 0, failed: 0 };
  const add = (run: Invocation): void => {
    if (run.points > 0) runs.push({ at: Date.parse(run.startedAt), points: run.points });
    sum.points += run.points;
    sum.rest += run.rest.length;
    sum.invocations += 1;
    sum.sql += run.sql;
    sum.ms += run.durationMs;
    sum.refused += run.rest.filter(({ status }) => status === 429).length;
    if (run.outcome === 'retry') sum.repeated += 1;
    else if (run.outcome !== 'ok') sum.failed += 1;
  };
  const silence = forge.onInvocation(add);
  return {
    stop() {
      silence();
      return { ...sum, ms: Math.round(sum.ms), peakPoints: peak(runs), peakClockHour: peakOfClockHours(runs) };
    },
  };
}

/** The most that fall into any 60 minutes. */
export function peak(runs: readonly { at: number; points: number }[]): number {
  let [most, sum, first] = [0, 0, 0];
  for (const { at, points } of runs) {
    sum += points;
    while (at - runs[first]!.at >= HOUR) sum -= runs[first++]!.points;
    most = Math.max(most, sum);
  }
  return most;
}

function peakOfClockHours(runs: readonly { at: number; points: number }[]): number {
  const hours = new Map<number, number>();
  for (const { at, points } of runs) {
    const hour = Math.floor(at / HOUR);
    hours.set(hour, (hours.get(hour) ?? 0) + points);
  }
  return Math.max(0, ...hours.values());
}
