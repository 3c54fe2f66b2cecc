import { createTimeline, type Timeline } from '../../../sandbox/clock';
import { atDesk, type DeskHands } from '../../../sandbox/seed/desk';
import { seedReady } from '../../../sandbox/seed/ready';
import { seedStock } from '../../../sandbox/seed/stock';
import type { Site } from '../../../sandbox/site/model';
import { createSite } from '../../../sandbox/site/site';

/** A Monday at ten in Berlin, in office hours. */
export const MONDAY_TEN = Date.parse('2026-11-23T09:00:00Z');
export const HOUR = 3_600_000;

export interface Fresh {
  site: Site;
  timeline: Timeline;
  help: DeskHands;
  /** Lets time pass. */
  after(hours: number): Promise<void>;
}

function fresh(seed: (site: Site) => void): Fresh {
  const timeline = createTimeline({ startAt: MONDAY_TEN });
  const site = createSite({ clock: timeline });
  seed(site);
  return { site, timeline, help: atDesk(site), after: (hours) => timeline.advanceTo(timeline.now() + hours * HOUR) };
}

export const stock = (): Fresh => fresh(seedStock);
export const ready = (): Fresh => fresh(seedReady);
