import type { Caller } from '../caller';
import type { Issue, Site } from '../model';
import { can, projectOf } from '../people/permissions';
import { workflowOf } from '../workflow/available';

/** A status, or a status as one workflow has it, may forbid edits (`jira.issue.editable=false`), whoever asks. */
function isEditable(site: Site, issue: Issue): boolean {
  const here = workflowOf(site, issue).statusProperties?.[issue.statusId];
  return { ...site.statuses.get(issue.statusId)?.properties, ...here }['jira.issue.editable'] !== 'false';
}

/** May this caller edit fields of the issue at all? `whateverStatus`: also where its status refuses edits. */
export const mayEdit = (site: Site, caller: Caller, issue: Issue, whateverStatus = false): boolean =>
  can(site, caller.accountId, 'EDIT_ISSUES', projectOf(site, issue), issue) &&
  (whateverStatus || isEditable(site, issue));
