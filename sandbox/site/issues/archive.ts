import type { AccountId, Issue, Site } from '../model';
import { findIssue } from '../people/find';
import { subtasksOf } from './delete-issue';

/** Issues to archive or bring back, and the names that stand for none, by reason. */
export interface Sorted {
  issues: Issue[];
  issuesNotFound: string[];
  issueIsSubtask: string[];
  issuesInArchivedProjects: string[];
}

/** Only Jira's admins archive, and they do it to every issue, seen or not. */
export function sortForArchive(site: Site, idsOrKeys: readonly string[]): Sorted {
  const sorted: Sorted = { issues: [], issuesNotFound: [], issueIsSubtask: [], issuesInArchivedProjects: [] };
  for (const name of new Set(idsOrKeys)) {
    const issue = findIssue(site, name);
    if (!issue) sorted.issuesNotFound.push(name);
    else if (site.issueTypes.get(issue.typeId)?.subtask) sorted.issueIsSubtask.push(name);
    else if (site.projects.get(issue.projectId)?.archived) sorted.issuesInArchivedProjects.push(name);
    else sorted.issues.push(issue);
  }
  return sorted;
}

/** The issues with their subtasks, of which `change` says whether it touched them. Answers how many it did. */
function each(site: Site, issues: readonly Issue[], change: (issue: Issue) => boolean): number {
  const all = new Set(issues.flatMap((issue) => [issue, ...subtasksOf(site, issue)]));
  const changed = [...all].filter((issue) => change(issue) && ++issue.version);
  for (const issue of changed) site.index.note(issue);
  return changed.length;
}

/** Makes issues read-only and unfindable, their subtasks too. No history, no event. */
export function archive(site: Site, issues: readonly Issue[], by: AccountId): number {
  return each(site, issues, (issue) => {
    if (issue.archived) return false;
    issue.archived = { at: site.clock.now(), by };
    return true;
  });
}

/** Brings them back. */
export const unarchive: typeof archive = (site, issues) =>
  each(site, issues, (issue) => {
    if (!issue.archived) return false;
    delete issue.archived;
    return true;
  });
