import type { Change, ClockReading, Cycle, Ticket } from './ticket';
import type { Policy } from './policy';
import type { Visit } from './visit';

/** Jira's servers and ours do not agree to the millisecond. */
export const CLOCK_SKEW = 2_000;

const sameCycle = (a: Cycle | undefined, b: Cycle | undefined): boolean => a?.start === b?.start && a?.stop === b?.stop;

/** A cycle that is stopped is completed: where one is missing, the reading is older than the one before, as readings may lag. */
const isOlder = (reading: ClockReading, than: ClockReading): boolean =>
  reading.completed.length < than.completed.length ||
  (reading.completed.length === than.completed.length && reading.ongoing === null && than.ongoing !== null);

/** When the cycles of one clock first differ; `null`: they are the same, whatever pauses ended. */
function firstDifference(before: ClockReading, after: ClockReading): number | null {
  if (isOlder(after, before)) return null;
  const cycles = Math.max(before.completed.length, after.completed.length);
  for (let index = 0; index < cycles; index++) {
    const then = before.completed[index];
    const now = after.completed[index];
    if (!sameCycle(then, now)) return now?.stop ?? now?.start ?? then?.stop ?? then?.start ?? 0;
  }
  if (before.ongoing?.start === after.ongoing?.start) return null;
  return after.ongoing?.start ?? before.ongoing?.start ?? 0;
}

const beginningOf = ({ completed, ongoing }: ClockReading): number => (completed[0] ?? ongoing)?.start ?? 0;

/** Did the agent's own reply to the customer end the cycle that ran, and nothing else happen? */
function endedByReply(before: ClockReading, after: ClockReading, replied: number): boolean {
  const last = after.completed.at(-1);
  return (
    before.ongoing !== null &&
    after.ongoing === null &&
    after.completed.length === before.completed.length + 1 &&
    before.completed.every((cycle, index) => sameCycle(cycle, after.completed[index])) &&
    last?.start === before.ongoing.start &&
    last.stop !== undefined &&
    Math.abs(last.stop - replied) <= CLOCK_SKEW
  );
}

/**
 * The customer's clocks that a hand-over changed: the same cycles with the same starts are required,
 * and only a pause may have ended. A change outside the time of our own steps was somebody else's
 * doing (an answer to the customer, a resolution) and is none of ours.
 *
 * @param during from the first to the last of our writes, epoch milliseconds
 * @param known what else happened: when the agent's own reply was sent, which ends a cycle at that instant, and when
 *   the ticket was created, which begins one: a reading that lags does not show that one before a hand-over in the
 *   same breath; and whether what happened at an instant was people's doing
 */
export function disturbedClocks(
  policy: Policy,
  before: Ticket['clocks'],
  after: Ticket['clocks'],
  during: { from: number; to: number },
  { replied, created, isTheirs }: { replied?: number; created?: number; isTheirs?: (at: number) => boolean } = {},
): string[] {
  return policy.customerClocks.filter((field) => {
    const then = before[field];
    const now = after[field];
    if (!then || !now) return false;
    if (replied !== undefined && endedByReply(then, now, replied)) return false;
    const at = firstDifference(then, now);
    const isFirst = then.completed.length === 0 && then.ongoing === null;
    if (isFirst && at !== null && created !== undefined && Math.abs(beginningOf(now) - created) <= CLOCK_SKEW)
      return false;
    if (at === null || at < during.from - CLOCK_SKEW || at > during.to + CLOCK_SKEW) return false;
    return !isTheirs?.(at);
  });
}

/**
 * Was it people who moved a clock at that instant, while our steps were under way? We leave a change in the history,
 * bring a ticket to no status but ours, and write to no customer: with no change at that time it was a comment, and
 * with another status, or a comment that the customer sees, theirs.
 */
const byPeople =
  (history: readonly Change[], ours: readonly (string | undefined)[], said: readonly number[]) =>
  (at: number): boolean => {
    const isNear = (instant: number): boolean => Math.abs(instant - at) <= CLOCK_SKEW;
    const near = history.filter((change) => isNear(change.at));
    const theirs = near.some(({ what, to }) => what === 'status' && to.id !== null && !ours.includes(to.id));
    return near.length === 0 || theirs || said.some(isNear);
  };

/**
 * The same for a visit's hand-over, over the time of each attempt's steps: what people did between attempts is theirs,
 * and, where history was read, what they did meanwhile.
 *
 * @param said when what customers see was written, where that was read
 */
export function disturbedBy(
  policy: Policy,
  { before }: Visit,
  { clocks, created, history, typeId }: Pick<Ticket, 'clocks' | 'created' | 'history' | 'typeId'>,
  said: readonly number[] = [],
): string[] {
  if (!before) return [];
  const spans = [before, ...(before.earlier ?? [])];
  const { reentry, waiting } = policy.workTypes[typeId] ?? {};
  const known = {
    created,
    ...(before.replied === undefined ? {} : { replied: before.replied }),
    ...(history ? { isTheirs: byPeople(history, [reentry, waiting, before.returnTo], said) } : {}),
  };
  return [...new Set(spans.flatMap((during) => disturbedClocks(policy, before.clocks, clocks, during, known)))];
}
