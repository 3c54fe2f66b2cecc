import { APART, FIRST } from './pace';

/** Stamping the open tickets that were there before the rules. */
export interface Stamping {
  readonly state: 'going' | 'done' | 'stopped' | 'waiting-for-quota';
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Tickets looked at so far, and about how many there are. */
  readonly done: number;
  readonly about: number;
}

/** How far the stamping of a desk's open tickets has come, as it is kept. */
export interface StampingRecord extends Stamping {
  /** Names the errand that may go on with it: any other is a former one, told twice. */
  readonly turn: number;
  /** Where the search goes on; `null`: from its beginning. */
  readonly cursor: string | null;
  /** When something was last done about it, and not before when it is gone on with. Epoch milliseconds. */
  readonly touchedAt: number;
  readonly notBefore: number;
}

/** Tickets of one errand: each is an edit or two of Jira, all of them well within a function's minute. */
export const STAMP_PAGE = 50;
/** The queue keeps an errand no longer. */
const LONGEST_DELAY = 900;

/** Milliseconds until the next page, at the pace of hand-overs, when so many tickets were looked at and so many of the last page were written. */
export const pauseAfter = (done: number, written: number): number => (done < FIRST ? 0 : Math.ceil(written * APART));

/** What is left to wait, in seconds of the queue. */
export const delayUntil = (then: number, now: number): number =>
  Math.min(LONGEST_DELAY, Math.max(0, Math.ceil((then - now) / 1000)));

/** Nobody has gone on with it for so long that its errand must be lost. Milliseconds. */
const LOST_MS = 30 * 60_000;
export const isLost = ({ state, touchedAt, notBefore }: StampingRecord, now: number): boolean =>
  (state === 'going' || state === 'waiting-for-quota') && now - Math.max(touchedAt, notBefore) > LOST_MS;

/** What people are told of it. */
export const shownStamping = ({ state, startedAt, done, about }: StampingRecord): Stamping => ({
  state,
  startedAt,
  done,
  // Some are raised meanwhile.
  about: Math.max(about, done),
});
