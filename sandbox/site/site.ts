import type { Clock } from '../clock';
import type { Site, SiteEvent } from './model';
import { createIndex } from './search/search-index';

export interface SiteOptions {
  clock: Clock;
  /** Where `self` links point. */
  baseUrl?: string;
  cloudId?: string;
}

/** Ids of every kind count from here, as on a young site. */
const FIRST_ID = 10_001;

/**
 * A site with nothing on it: no people, no projects, no fields (the seeds bring those).
 * The same calls in the same order give the same ids.
 */
export function createSite({ clock, baseUrl, cloudId }: SiteOptions): Site {
  const counters = new Map<string, number>();
  const listeners = new Set<(event: SiteEvent) => void>();
  const listen: Site['listen'] = (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const index = createIndex({ clock, listen, issues: () => site.issues, links: () => site.links });
  const site: Site = {
    clock,
    baseUrl: baseUrl ?? 'http://localhost:8086',
    cloudId: cloudId ?? '5a9d0bb1-31c6-4c5e-9c0e-7e11a0de5e01',
    users: new Map(),
    groups: [],
    teams: [],
    projects: new Map(),
    issueTypes: new Map(),
    priorities: [],
    resolutions: [],
    statuses: new Map(),
    workflows: new Map(),
    fields: new Map(),
    calendars: new Map(),
    issues: new Map(),
    issueKeys: new Map(),
    linkTypes: [],
    links: [],
    mails: [],
    screens: new Map(),
    organizations: new Map(),
    articles: [],
    tasks: new Map(),
    appRules: new Map(),
    appPanels: new Map(),
    audit: [],
    propertyIndexes: [],
    globalAdmins: new Set(),
    sla: { loopCountsAsEntry: false, sameInstant: 'stop-only', readLag: 0 },
    get indexLag() {
      return index.lag;
    },
    set indexLag(lag) {
      index.lag = lag;
    },
    index,
    nextId(kind) {
      const id = counters.get(kind) ?? FIRST_ID;
      counters.set(kind, id + 1);
      return String(id);
    },
    emit(event) {
      for (const listener of [...listeners]) listener(event);
    },
    listen,
  };
  return site;
}
