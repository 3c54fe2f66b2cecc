import { Queue } from '@forge/events';
import type { Errand, Errands } from '../ports';

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
      await queue.push(
        errands.slice(start, start + MOST_EVENTS).map((errand) => ({
          body: bodyOf(errand),
          concurrency: { key: `ticket-${errand.issueId}`, limit: 1 },
          ...(delay > 0 ? { delayInSeconds: Math.min(delay, 900) } : {}),
        })),
      );
    }
  },
};

const bodyOf = (errand: Errand): Record<string, unknown> => ({ ...errand });
