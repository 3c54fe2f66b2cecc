import type { Actor } from '../actor';
import type { Issue, Site } from '../model';
import { tell } from './record';

/** The issue's subtasks, and other issues whose parent it is. */
export const childrenOf = (site: Site, issue: Issue): Issue[] =>
  [...site.issues.values()].filter((it) => it.values['parent'] === issue.id);

/** Its subtasks alone: what goes where the issue goes. Work below an epic stays when the epic goes. */
export const subtasksOf = (site: Site, issue: Issue): Issue[] =>
  childrenOf(site, issue).filter(({ typeId }) => site.issueTypes.get(typeId)?.subtask);

/** Removes an issue with its keys, its links and its subtasks. Linked issues get no history entry (assumed). */
export function deleteIssue(site: Site, issue: Issue, actor: Actor): void {
  for (const child of subtasksOf(site, issue)) deleteIssue(site, child, actor);
  site.issues.delete(issue.id);
  for (const [key, id] of site.issueKeys) if (id === issue.id) site.issueKeys.delete(key);
  const ended = site.links.filter((link) => link.inward === issue.id || link.outward === issue.id);
  site.links = site.links.filter((link) => !ended.includes(link));
  for (const link of ended) {
    const other = site.issues.get(link.inward === issue.id ? link.outward : link.inward);
    if (other) other.version++;
  }
  for (const link of ended) tell(site, actor, { kind: 'link-deleted', link });
  tell(site, actor, { kind: 'issue-deleted', issue });
}
