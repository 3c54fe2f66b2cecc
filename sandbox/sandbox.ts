import { createTimeline, type Clock, type Timeline } from './clock';
import type { LoadedApp } from './forge/app';
import { createForge } from './forge/forge';
import type { Forge, LicenseState, SqlEngine } from './forge/forge.types';
import { confirmSetUp, seedReady, setUpReady } from './seed/ready';
import { seedStock } from './seed/stock';
import { STORY_START, tellReadyStory } from './seed/story';
import { STOCK_STORY, tellStockDay } from './seed/story/stock-day';
import { createDoor } from './site/door';
import type { Door } from './site/door.types';
import type { Issue, Site, SiteEvent } from './site/model';
import { siteRoutes } from './site/routes';
import { createSite } from './site/site';

export type Seed = 'stock' | 'ready';

export interface SandboxOptions {
  seed: Seed;
  /** A wall clock makes sandbox time run; without it time stands still until advanced. */
  wall?: () => number;
  /** The instant a fresh sandbox starts at. */
  startAt?: number;
  /** Leaves the desks without the tickets that a newcomer finds, as tests want them. */
  untold?: boolean;
  /** The app to install; without it the site stands alone. */
  app?: LoadedApp;
  baseUrl?: string;
  /** Makes the app's database; by default SQLite in memory. */
  database?: (clock: Clock) => Promise<SqlEngine>;
  /** The app's licence; by default none, as in development. */
  license?: LicenseState;
  onError?: (error: unknown, what: string) => void;
}

/** One life of the sandbox: a reset begins a new one. */
export interface World {
  readonly seed: Seed;
  readonly timeline: Timeline;
  readonly site: Site;
  readonly door: Door;
  readonly forge?: Forge;
}

/** What a page that is open on the sandbox is told. */
export type News = { type: 'issue'; key: string } | { type: 'invocation'; id: number } | { type: 'clock'; now: number };

export interface Sandbox {
  /** The world as it is now. Ask again after a reset. */
  world(): World;
  /** Answers when nothing is due and no function runs. */
  settle(): Promise<void>;
  /** Moves the clock forward and answers when all that fell due has run. */
  advanceTo(time: number): Promise<void>;
  /** Begins anew from a seed, at the same instant as at first. */
  reset(seed: Seed): Promise<void>;
  watch(listener: (news: News) => void): () => void;
  close(): Promise<void>;
}

/** Monday morning, 10:00 in the desk's zone: working hours have begun, so that clocks run. */
export const START = Date.parse('2026-11-16T09:00:00Z');

const SEEDS: Record<Seed, (site: Site) => void> = { stock: seedStock, ready: seedReady };

/** A whole sandbox in process: site, REST door, and the app installed on it. */
export async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  const listeners = new Set<(news: News) => void>();
  const tell = (news: News): void => {
    for (const listener of [...listeners]) listener(news);
  };
  let world = await begin(options, options.seed, tell);

  async function settle(): Promise<void> {
    const { timeline, forge } = world;
    do {
      await timeline.settle();
      await nextTurn();
    } while (timeline.pending().due > 0 || forge?.busy());
  }

  return {
    world: () => world,
    settle,
    async advanceTo(time) {
      await world.timeline.advanceTo(time);
      await settle();
      tell({ type: 'clock', now: world.timeline.now() });
    },
    async reset(seed) {
      await settle();
      world = await begin(options, seed, tell);
      tell({ type: 'clock', now: world.timeline.now() });
    },
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      await settle();
      listeners.clear();
    },
  };
}

/** Lets work that is under way in this process go on; no waiting by a clock. */
const nextTurn = (): Promise<void> => new Promise((go) => setImmediate(go));

async function begin(options: SandboxOptions, seed: Seed, tell: (news: News) => void): Promise<World> {
  const { wall, startAt = START, app, baseUrl, database, license, onError } = options;
  const told = app !== undefined && !options.untold;
  // A story is lived through with the clock in hand; only then does time begin to run by itself.
  const from = seed === 'ready' ? STORY_START : startAt - STOCK_STORY;
  const timeline = createTimeline({ startAt: told ? from : startAt, onError });
  const site = createSite({ clock: timeline, baseUrl });
  SEEDS[seed](site);
  const door = createDoor({ site, routes: siteRoutes, delay: (ms) => timeline.sleep(ms, 'a slow answer') });
  const open = database && (() => database(timeline));
  const forge = app && createForge({ site, door, timeline, app, database: open, license });
  await forge?.install();
  await timeline.settle();
  if (forge && seed === 'ready') {
    await setUpReady(site, forge, app);
    if (told) await confirmSetUp(forge);
  }
  if (told && forge)
    await (seed === 'ready' ? tellReadyStory(site, timeline, forge, startAt) : tellStockDay(site, timeline, startAt));
  if (wall) timeline.tickWith(wall);
  site.listen((event) => {
    for (const issue of issuesIn(site, event)) tell({ type: 'issue', key: issue.key });
  });
  forge?.onInvocation(({ id }) => tell({ type: 'invocation', id }));
  return { seed, timeline, site, door, forge };
}

function issuesIn(site: Site, event: SiteEvent): Issue[] {
  if ('issue' in event) return [event.issue];
  const ends = [event.link.inward, event.link.outward].map((id) => site.issues.get(id));
  return ends.filter((it) => it !== undefined);
}
