import type { AccountId, Issue } from '../../../model';
import { can, projectOf } from '../../../people/permissions';
import { watchersOf } from '../../../watchers/watch';
import type { Scope } from '../scope';

/** Those who follow the issue; without View Voters and Watchers, nobody but the viewer. */
export function watchersSeen(issue: Issue, { site, viewer }: Scope): readonly AccountId[] {
  const watchers = watchersOf(issue);
  if (watchers.length === 0 || can(site, viewer, 'VIEW_VOTERS_AND_WATCHERS', projectOf(site, issue), issue))
    return watchers;
  return watchers.filter((it) => it === viewer);
}
