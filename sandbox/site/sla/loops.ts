import type { Issue, Site } from '../model';

/**
 * A transition led to the status the issue already had. Jira writes no history for that, so an SLA cannot
 * see it; where the variant says that it counts as "Entered status", it is noted for the engine alone.
 */
export function noteLoop(site: Site, issue: Issue): void {
  if (!site.sla.loopCountsAsEntry) return;
  (issue.loops ??= []).push({ at: site.clock.now(), statusId: issue.statusId, afterChanges: issue.history.length });
  issue.version++;
}
