import { documented } from '../../../evidence';
import { noContent, route } from '../../area';
import { browsable, needs } from '../../people/permissions';
import { refuse } from '../../refusal';
import { actingAs } from '../acting';
import { subtasksOf, deleteIssue as remove } from '../delete-issue';
import { flag } from '../query';

export const deleteIssue = route({
  operation: 'DELETE /rest/api/3/issue/{issueIdOrKey}',
  scope: 'write:jira-work',
  evidence: documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-delete',
  ),
  query: ['deleteSubtasks'],
  run({ site, caller, params, query }) {
    const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
    needs(site, caller, 'DELETE_ISSUES', issue);
    if (!flag(query, 'deleteSubtasks') && subtasksOf(site, issue).length > 0) {
      throw refuse(
        400,
        `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
      );
    }
    remove(site, issue, actingAs(caller));
    return noContent();
  },
});
