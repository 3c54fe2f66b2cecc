import { z } from 'zod';
import { documented } from '../../../evidence';
import { noContent, route } from '../../area';
import { InvalidValue } from '../../fields/kind';
import { assertAssignable } from '../../fields/kinds/user';
import { browsable, needs, projectOf } from '../../people/permissions';
import { refuse, refuseFields, unsupported } from '../../refusal';
import { actingAs } from '../acting';
import { editIssue } from '../edit-issue';

const assignee = z.looseObject({
  accountId: z.string().nullish(),
  name: z.string().nullish(),
  key: z.string().nullish(),
});
type Assignee = z.infer<typeof assignee>;

/** Needs Assign Issues only, not Edit Issues. `null` is nobody, and so is "-1": the default assignee of these projects. */
export const putAssignee = route<Assignee>({
  operation: 'PUT /rest/api/3/issue/{issueIdOrKey}/assignee',
  scope: 'write:jira-work',
  evidence: documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-assignee-put',
  ),
  takes: assignee,
  run({ site, caller, params, body }) {
    const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
    needs(site, caller, 'ASSIGN_ISSUES', issue);
    if (body.name || body.key) throw unsupported('assignee by name or key', 'sandbox/site/issues/routes/assign.ts');
    if (body.accountId === undefined) throw refuse(400, "The 'accountId' of the assignee is missing.");
    const accountId = body.accountId === '-1' ? null : body.accountId;
    const field = site.fields.get('assignee');
    if (!field) throw new Error('The site has no assignee field.');
    try {
      if (accountId !== null) assertAssignable({ site, project: projectOf(site, issue), field, issue }, accountId);
    } catch (error) {
      throw error instanceof InvalidValue ? refuseFields({ assignee: error.message }) : error;
    }
    editIssue(site, issue, { assignee: accountId }, actingAs(caller));
    return noContent();
  },
});
