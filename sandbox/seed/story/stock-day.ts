import type { Timeline } from '../../clock';
import type { Site } from '../../site/model';
import { atDesk } from '../desk';

const MINUTE = 60_000;

/** How long before the sandbox's first instant the first ticket comes. */
export const STOCK_STORY = 50 * MINUTE;

/**
 * What a newcomer finds on a desk that nobody has set up yet: two ordinary tickets of this morning, raised on the
 * portal, that no team has and nobody has handed over. The clock stands at `until` afterwards.
 */
export async function tellStockDay(site: Site, timeline: Timeline, until: number): Promise<void> {
  const help = atDesk(site);
  help.raise({
    summary: 'The shared drive is gone since this morning',
    description: 'The folder of our department does not open any more. My colleague next door still sees it.',
    priority: 'High',
  });
  await timeline.advanceTo(until - 20 * MINUTE);
  help.raise({
    summary: 'A second monitor for my desk',
    description: 'Mine broke yesterday. The old one was 24 inches.',
    priority: 'Medium',
  });
  await timeline.advanceTo(until);
}
