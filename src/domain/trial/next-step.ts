import type { Attempt, Scratch, TrialRecord, Verdict } from './record';

/** What a trial needs next. `attempt`: which of the record's. */
export type NextStep =
  | { do: 'nothing' }
  | { do: 'wait'; for: number }
  | { do: 'create' | 'find' | 'hand-over' | 'throw-away' | 'look'; attempt: number }
  | { do: 'delete'; ticket: Scratch }
  /** The strategy has been seen enough of: the next one, or the end. */
  | { do: 'weigh' }
  | { do: 'end' };

const STEP_OF = {
  create: 'create',
  creating: 'find',
  open: 'hand-over',
  handing: 'throw-away',
  looking: 'look',
} as const satisfies Record<Exclude<Attempt['phase'], 'judged'>, NextStep['do']>;

const GOOD: readonly Verdict['kind'][] = ['restarted', 'no-clock', 'handed-over'];
export const isGood = (verdict: Verdict | null): boolean => verdict !== null && GOOD.includes(verdict.kind);

/** One work type that a strategy fails is enough; to succeed, it has to succeed with all. */
const seenEnough = ({ attempts }: TrialRecord): boolean =>
  attempts.every(({ verdict }) => verdict !== null) || attempts.some(({ verdict }) => verdict && !isGood(verdict));

/** The first that is due, else how long to wait for one. */
function oneOf({ attempts }: TrialRecord, wanted: (attempt: Attempt) => boolean, now: number): NextStep {
  const due = attempts.findIndex((attempt) => wanted(attempt) && attempt.due <= now);
  const phase = attempts[due]?.phase;
  if (phase && phase !== 'judged') return { do: STEP_OF[phase], attempt: due };
  return { do: 'wait', for: Math.min(...attempts.filter(wanted).map((attempt) => attempt.due)) - now };
}

/**
 * The one next step of a trial, from what is on record. Whatever was interrupted is found there as begun: a creation is
 * looked for, a hand-over is no proof any more, anything else is simply done again.
 */
export function nextStep(record: TrialRecord, now: number): NextStep {
  if (record.state !== 'going') return { do: 'nothing' };
  if (record.due > now) return { do: 'wait', for: record.due - now };
  // Also at the end: a ticket nobody knows of cannot be deleted.
  const lost = (attempt: Attempt): boolean => attempt.phase === 'creating';
  if (record.attempts.some(lost)) return oneOf(record, lost, now);
  const [ticket] = record.rubbish;
  if (ticket) return { do: 'delete', ticket };
  if (record.ending) return { do: 'end' };
  return seenEnough(record) ? { do: 'weigh' } : oneOf(record, ({ phase }) => phase !== 'judged', now);
}
