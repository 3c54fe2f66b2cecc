import type { Clock } from '../../clock';
import type { Issue, IssueLink, SearchIndex, Site } from '../model';
import { snapshot } from './snapshot';

interface Source {
  clock: Clock;
  listen: Site['listen'];
  issues(): ReadonlyMap<string, Issue>;
  links(): readonly IssueLink[];
}

export interface LaggingIndex extends SearchIndex {
  /** How far searches are behind, in milliseconds. At zero they see the issues themselves. */
  lag: number;
}

/**
 * The index that searches read. While it lags, each change is copied when it happens and reaches searches
 * the lag later; what was there when the lag began stays found as it was. With no lag nothing is copied.
 */
export function createIndex(source: Source): LaggingIndex {
  let lag = 0;
  let behind: ReturnType<typeof fallBehind> | undefined;
  return {
    get lag() {
      return lag;
    },
    set lag(ms) {
      if (ms <= 0) {
        behind?.stop();
        behind = undefined;
      } else behind ??= fallBehind(source);
      lag = Math.max(0, ms);
    },
    issues: () => behind?.caughtUp(lag).issues ?? source.issues(),
    links: () => behind?.caughtUp(lag).links ?? source.links(),
    note: (issue) => behind?.note(issue),
  };
}

interface Known {
  issues: Map<string, Issue>;
  links: readonly IssueLink[];
}
interface Change {
  at: number;
  apply(known: Known): void;
}

function fallBehind({ clock, listen, issues, links }: Source) {
  const known: Known = { issues: new Map(), links: [...links()] };
  const versions = new Map<string, number>();
  const waiting: Change[] = [];
  for (const [id, issue] of issues()) {
    known.issues.set(id, snapshot(issue));
    versions.set(id, issue.version);
  }
  const later = (apply: Change['apply']): void => void waiting.push({ at: clock.now(), apply });

  function note({ id }: Issue): void {
    const issue = issues().get(id);
    if (issue) {
      const copy = snapshot(issue);
      versions.set(id, issue.version);
      later((it) => it.issues.set(id, copy));
    } else {
      versions.delete(id);
      later((it) => it.issues.delete(id));
    }
  }

  /** Changes that nothing told of (watchers, a renamed status) count from when they are first seen. */
  function noteUntold(): void {
    for (const issue of issues().values()) if (versions.get(issue.id) !== issue.version) note(issue);
    for (const id of versions.keys()) {
      const gone = issues().has(id) ? undefined : known.issues.get(id);
      if (gone) note(gone);
    }
  }

  const stop = listen((event) => {
    if ('issue' in event) note(event.issue);
    if (!('link' in event)) return;
    const now = [...links()];
    later((it) => (it.links = now));
  });

  return {
    note,
    stop,
    caughtUp(lag: number): Known {
      noteUntold();
      while (waiting[0] && waiting[0].at <= clock.now() - lag) waiting.shift()?.apply(known);
      return known;
    },
  };
}
