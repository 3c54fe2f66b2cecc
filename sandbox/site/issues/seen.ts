import type { Caller } from '../caller';
import type { Issue, Site } from '../model';
import { findIssue } from '../people/find';
import { can, projectOf } from '../people/permissions';

/** May the caller see the issue? */
export const sees = (site: Site, caller: Caller, issue: Issue): boolean =>
  can(site, caller.accountId, 'BROWSE_PROJECTS', projectOf(site, issue), issue);

/** The issues named that the caller sees, each once, and the names that lead to none of them. */
export function sortSeen(
  site: Site,
  caller: Caller,
  idsOrKeys: readonly string[],
): { found: Issue[]; missing: string[] } {
  const found = new Set<Issue>();
  const missing: string[] = [];
  for (const idOrKey of new Set(idsOrKeys)) {
    const issue = findIssue(site, idOrKey);
    if (issue && sees(site, caller, issue)) found.add(issue);
    else missing.push(idOrKey);
  }
  return { found: [...found], missing };
}
