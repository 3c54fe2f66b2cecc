import type { Actor } from '../site/actor';
import type { Issue, Site, Transition } from '../site/model';
import { passesConditions, workflowOf } from '../site/workflow/available';

/**
 * The fewest transitions this actor may make that bring the issue to a status; none when it is there.
 * @throws Error when the workflow leaves no path.
 */
export function pathTo(site: Site, issue: Issue, statusId: string, actor: Actor): Transition[] {
  const open = workflowOf(site, issue).transitions.filter((it) => passesConditions(site, issue, it, actor));
  const paths = new Map<string, Transition[]>([[issue.statusId, []]]);
  for (const [from, path] of paths) {
    if (from === statusId) return path;
    for (const step of open) {
      if ((step.from === null || step.from.includes(from)) && !paths.has(step.to)) paths.set(step.to, [...path, step]);
    }
  }
  throw new Error(`${issue.key} has no path from ${issue.statusId} to ${statusId} for ${actor.accountId}`);
}
