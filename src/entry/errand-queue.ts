import { InvocationLimitReachedError, Queue, RateLimitError, type PushEvent } from '@forge/events';
import { QueueFull, type Errand, type Errands } from '../ports';

/** A push carries at most 50 events (@forge/events 3). */
const MOST_EVENTS = 50;

/**
 * Errands wait in one queue. The concurrency key lets one ticket's errands run one after another; the
 * ledger's lease, not the queue, is what guarantees it.
 */
export const queuedErrands: Errands = {
  async send(errands, delay = 0) {
    const queue = new Queue({ key: 'errands' });
    for (let start = 0; start < errands.length; start += MOST_EVENTS) {
      await push(
        queue,
        errands.slice(start, start + MOST_EVENTS).map((errand) => ({
          body: bodyOf(errand),
          concurrency: { key: `ticket-${errand.issueId}`, limit: 1 },
          ...(delay > 0 ? { delayInSeconds: Math.min(delay, 900) } : {}),
        })),
      );
    }
  },
};

/** 500 events a minute of an installation, and 1,000 pushes that follow from one invocation (Forge, limits of async events). */
async function push(queue: Queue, events: PushEvent[]): Promise<void> {
  try {
    await queue.push(events);
  } catch (error) {
    const full = error instanceof RateLimitError || error instanceof InvocationLimitReachedError;
    throw full ? new QueueFull('the queue takes no more for now', { cause: error }) : error;
  }
}

const bodyOf = (errand: Errand): Record<string, unknown> => ({ ...errand });
