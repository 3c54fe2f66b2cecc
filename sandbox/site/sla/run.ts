import type { SlaMetric, SlaVariant } from '../model';
import { anyHit, anyHolds } from './conditions';
import type { Moment } from './life';

/** A cycle before it is measured: when the clock ran, in wall time. */
export interface Run {
  start: number;
  stop?: number;
  /** How much of the history had happened at the stop. */
  changesAtStop?: number;
  paused: boolean;
  /** Stretches without a pause, up to the stop or to the instant of reading. */
  stretches: [from: number, to: number][];
}

/**
 * Runs a metric's clock over an issue's life as it was known at `now`.
 * One moment that stops and starts stops (or, in a variant, stops and starts again); one that starts and
 * pauses starts a clock that stands still. A start while the clock runs does nothing.
 */
export function runClock(metric: SlaMetric, life: readonly Moment[], now: number, variant: SlaVariant): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  let since = 0;

  const runUntil = (at: number): void => {
    if (open && !open.paused && since < at) open.stretches.push([since, at]);
    since = at;
  };
  const begin = (at: number): void => {
    open = { start: at, paused: false, stretches: [] };
    since = at;
    runs.push(open);
  };

  for (const moment of life) {
    if (moment.at > now) break;
    const starts = anyHit(metric.start, moment);
    if (anyHit(metric.stop, moment)) {
      runUntil(moment.at);
      if (open) Object.assign(open, { stop: moment.at, changesAtStop: moment.changes, paused: false });
      open = undefined;
      if (starts && variant.sameInstant === 'stop-then-start') begin(moment.at);
    } else if (starts && !open) begin(moment.at);
    if (!open) continue;
    runUntil(moment.at);
    open.paused = anyHolds(metric.pause, moment.after);
  }
  runUntil(now);
  return runs;
}
