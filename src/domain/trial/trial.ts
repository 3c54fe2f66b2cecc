import type { Said } from '../answers';

export type Strategy = 'reentry' | 'unassign' | 'none';

export type TrialStepState = 'waiting' | 'running' | 'done' | 'failed';

/** One line of a trial as people read it: `Hand “Service request” over through “Handing over”`. */
export interface TrialStep {
  readonly title: string;
  readonly state: TrialStepState;
  /** What was seen, when there is something to be told of it. */
  readonly note: string | null;
}

/**
 * A hand-over of scratch tickets, from beginning to end. `going`: call again in `againIn` milliseconds. `proven`: that
 * strategy starts the team's SLA anew and leaves the customers' alone; it is in force. `not-proven`: none does; the
 * team's target is kept by the rules alone. `failed`: the hand-over itself did not work. Once it is over, its tickets
 * are gone, or `left` names those that could not be deleted.
 */
export interface Trial {
  readonly state: 'going' | 'proven' | 'not-proven' | 'failed' | 'stopped';
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly againIn: number | null;
  readonly steps: readonly TrialStep[];
  readonly strategy: Strategy | null;
  /** How it ended, in words; `null` while it goes on. */
  readonly said: Said | null;
  /** Keys of tickets that are still there. */
  readonly left: readonly string[];
}
