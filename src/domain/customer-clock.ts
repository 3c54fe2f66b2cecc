import type { ClockReading, Cycle, Ticket } from './ticket';
import type { Policy } from './policy';
import type { Visit } from './visit';

/** Jira's servers and ours do not agree to the millisecond. */
export const CLOCK_SKEW = 2_000;

const sameCycle = (a: Cycle | undefined, b: Cycle | undefined): boolean => a?.start === b?.start && a?.stop === b?.stop;

/** When the cycles of one clock first differ; `null`: they are the same, whatever pauses ended. */
function firstDifference(before: ClockReading, after: ClockReading): number | null {
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
 *   the ticket was created, which begins one. A reading that lags does not show that one before a hand-over in the
 *   same breath.
 */
export function disturbedClocks(
  policy: Policy,
  before: Ticket['clocks'],
  after: Ticket['clocks'],
  during: { from: number; to: number },
  { replied, created }: { replied?: number; created?: number } = {},
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
    return at !== null && at >= during.from - CLOCK_SKEW && at <= during.to + CLOCK_SKEW;
  });
}

/** The same for a visit's hand-over, over the time of each attempt's steps: what people did between attempts is theirs. */
export function disturbedBy(
  policy: Policy,
  { before }: Visit,
  { clocks, created }: Pick<Ticket, 'clocks' | 'created'>,
): string[] {
  if (!before) return [];
  const spans = [before, ...(before.earlier ?? [])];
  const known = { created, ...(before.replied === undefined ? {} : { replied: before.replied }) };
  return [...new Set(spans.flatMap((during) => disturbedClocks(policy, before.clocks, clocks, during, known)))];
}
