import type { Timeline } from '../../clock';
import type { Site } from '../../site/model';
import { atDesk } from '../desk';

const MINUTE = 60_000;

const HOUR = 60 * MINUTE;

/** How long before the sandbox's first instant the first ticket comes. */
export const STOCK_STORY = 3 * HOUR;

/** What agents have given to teams by setting the field, as people do who have nothing better. */
const GIVEN: readonly (readonly [team: string, summary: string, priority: string])[] = [
  ['Vendor', 'The scanner app crashes on the new handhelds', 'Medium'],
  ['Product Engineering', 'The order form answers with an error every Monday', 'High'],
  ['Logistics', 'A laptop for the colleague who starts next week', 'Low'],
  ['Functional Support', 'The invoice run stops at the letter M', 'High'],
  ['Technical Support', 'The Wi-Fi on the third floor drops in meetings', 'Medium'],
  ['Service Desk', 'I cannot print from my new account', 'Medium'],
];

/**
 * What a newcomer finds on a desk that nobody has set up yet: this morning's tickets, some with a team that an agent
 * chose by hand, and two that nobody has touched. No app has handed any over. The clock stands at `until` afterwards.
 */
export async function tellStockDay(site: Site, timeline: Timeline, until: number): Promise<void> {
  const help = atDesk(site);
  for (const [team, summary, priority] of GIVEN) {
    const ticket = help.raise({ summary, priority });
    await timeline.advanceTo(timeline.now() + 10 * MINUTE);
    help.changeTeam(ticket, team);
    await timeline.advanceTo(timeline.now() + 10 * MINUTE);
  }
  await timeline.advanceTo(until - 50 * MINUTE);
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
