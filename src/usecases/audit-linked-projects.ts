import { linkedProjects } from '../domain/gate/linked-projects';
import type { Policy } from '../domain/policy';
import type { Watermarks } from '../ports';
import type { LinkedProjects } from '../ports/linked-news';
import { LONGEST_MS, minutesSince, OVERLAP_MS } from './audit-window';
import { passOnFlip, type PassOnDeps } from './pass-on-flip';
import { waitingDesk } from './waiting-desks';

export interface AuditLinkedDeps extends PassOnDeps {
  watermarks: Watermarks;
  linkedProjects: LinkedProjects;
}

/** A project in which nobody closed more than this since is seen whole; of any other, what was closed last. */
const MOST_PAGES = 5;

/**
 * Looks for closings and reopenings whose event never came, in a project in which desks have work done and which is
 * no desk itself: one search a page of what went into or out of Done, compared with the ledger. Answers how many
 * tickets it sent to be looked at. Rejects with JiraFailure.
 */
export async function auditLinkedProject(
  deps: AuditLinkedDeps,
  projectId: string,
  policies: readonly Policy[],
): Promise<number> {
  const now = deps.clock.now();
  const naming = policies.filter((policy) => linkedProjects(policy).some((project) => project.projectId === projectId));
  const desks = naming.flatMap((policy) => waitingDesk(policy) ?? []);
  const begun = Math.min(now, ...naming.map(({ enabledAt }) => enabledAt));
  const since = Math.max((await deps.watermarks.of(projectId))?.at ?? begun, now - LONGEST_MS);
  const minutes = minutesSince(since - OVERLAP_MS, now);
  let missed = 0;
  let page: string | null = null;
  for (let count = 0; count < MOST_PAGES; count++) {
    const found: Awaited<ReturnType<LinkedProjects['changedWithin']>> = await deps.linkedProjects.changedWithin(
      projectId,
      minutes,
      page,
    );
    // What is not done may have been started only: where the ledger shows nothing, that is no news.
    const work = found.items.map((item) => ({
      work: { ...item, done: item.status.done },
      seen: item.status.done,
    }));
    missed += await passOnFlip(deps, work, desks);
    page = found.next;
    if (!page) break;
  }
  // Also where there was more: a place that is kept would be come to with more still, and what is new never seen.
  await deps.watermarks.set(projectId, { at: now });
  return missed;
}

/** The projects in which these desks have work done and which are none of them. */
export function projectsToAudit(policies: readonly Policy[]): string[] {
  const desks = new Set(policies.map(({ desk }) => desk.projectId));
  const named = policies.flatMap(linkedProjects).map(({ projectId }) => projectId);
  return [...new Set(named)].filter((projectId) => !desks.has(projectId));
}
