import type { Actor } from '../actor';
import type { Issue, Site } from '../model';
import { tell } from './record';

/** The issue's subtasks, and other issues whose parent it is. */
export const childrenOf = (site: Site, issue: Issue): Issue[] =>
  [...site.issues.values()].filter((it) => it.values['parent'] === issue.id);

/** Removes an issue with its keys, its links and its subtasks. Linked issues get no history entry (assumed). */
export function deleteIssue(site: Site, issue: Issue, actor: Actor): void {
  for (const child of childrenOf(site, issue)) deleteIssue(site, child, actor);
  site.issues.delete(issue.id);
  for (const [key, id] of site.issueKeys) if (id === issue.id) site.issueKeys.delete(key);
  site.links = site.links.filter((link) => {
    if (link.inward !== issue.id && link.outward !== issue.id) return true;
    const other = site.issues.get(link.inward === issue.id ? link.outward : link.inward);
    if (other) other.version++;
    return false;
  });
  tell(site, actor, { kind: 'issue-deleted', issue });
}
