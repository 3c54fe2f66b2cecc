import { createTimeline, type Timeline } from '../../../sandbox/clock';
import { openSandbox } from '../../../sandbox/sandbox';
import { atDesk, type DeskHands } from '../../../sandbox/seed/desk';
import { seedReady } from '../../../sandbox/seed/ready';
import { seedStock } from '../../../sandbox/seed/stock';
import type { Site } from '../../../sandbox/site/model';
import { createSite } from '../../../sandbox/site/site';
import { tierline } from '../../support/ready-desk';

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

const freshly = (site: Site, timeline: Timeline): Fresh => ({
  site,
  timeline,
  help: atDesk(site),
  after: (hours) => timeline.advanceTo(timeline.now() + hours * HOUR),
});

function fresh(seed: (site: Site) => void): Fresh {
  const timeline = createTimeline({ startAt: MONDAY_TEN });
  const site = createSite({ clock: timeline });
  seed(site);
  return freshly(site, timeline);
}

export const stock = (): Fresh => fresh(seedStock);
/** The site of the ready seed where no app is: two desks that nobody has set up yet, with all that is done by hand. */
export const ready = (): Fresh => fresh(seedReady);

/** The same after the app set both desks up; it stays installed. */
export async function setUp(): Promise<Fresh> {
  const sandbox = await openSandbox({ seed: 'ready', untold: true, app: await tierline(), startAt: MONDAY_TEN });
  const { site, timeline } = sandbox.world();
  return freshly(site, timeline);
}
