import type { SlaMetric, SlaVariant } from '../model';
import type { SlaReading } from './cycle';
import type { Moment } from './life';
import { measureCompleted, measureOngoing, type Goal } from './measure';
import { runClock } from './run';

export interface Engine {
  metric: SlaMetric;
  life: readonly Moment[];
  /** The instant of reading; a read lag is taken off it here. */
  now: number;
  variant: SlaVariant;
  /**
   * The goal for the issue as it stood after that many changes, for cycles that stopped then;
   * without an argument, the goal for the issue as it is. `null`: the metric does not apply.
   */
  goal(stopped?: { at: number; changes: number }): Goal | null;
}

/** A metric's cycles on an issue, or `null` when the metric does not apply to it. Pure. */
export function readCycles({ metric, life, now, variant, goal }: Engine): SlaReading | null {
  const seen = now - variant.readLag;
  const runs = runClock(metric, life, seen, variant);
  const reading: SlaReading = { completed: [] };
  const current = goal();
  for (const run of runs) {
    if (run.stop === undefined) {
      if (current) reading.ongoing = measureOngoing(run, seen, current);
      continue;
    }
    const kept = goal({ at: run.stop, changes: run.changesAtStop ?? 0 });
    if (kept) reading.completed.push(measureCompleted({ ...run, stop: run.stop }, kept));
  }
  return current || reading.completed.length > 0 ? reading : null;
}
