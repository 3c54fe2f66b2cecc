import { documented } from '../../../evidence';
import { noContent, ok, route } from '../../area';
import type { Caller } from '../../caller';
import { cannotBeSet } from '../../fields/settable';
import type { Issue, Site } from '../../model';
import { browsable, projectOf } from '../../people/permissions';
import { checkProperty } from '../../properties/check-property';
import { expandOf } from '../../query';
import { refuse, refuseFields } from '../../refusal';
import { actingAs } from '../acting';
import { editIssue } from '../edit-issue';
import { mayEdit } from '../editable';
import { OVERRIDES, overridesIn } from '../overrides';
import { addAll, judgeForEdit, readAdditions } from '../read-additions';
import { flag } from '../query';
import { readChanges, updateDetails, type UpdateDetails } from '../read-changes';
import { EXPANSIONS, issueShape } from '../shape';

/** Without the right to edit, or in a status that refuses edits, no field is on the form: each one "cannot be set". */
function assertEditable(site: Site, caller: Caller, issue: Issue, fieldIds: string[], whateverStatus: boolean): void {
  if (mayEdit(site, caller, issue, whateverStatus)) return;
  if (fieldIds.length === 0) throw refuse(403, 'You do not have permission to edit issues in this project.');
  throw refuseFields(Object.fromEntries(fieldIds.map((id) => [id, cannotBeSet(id)])));
}

/**
 * `notifyUsers` only concerns mails to watchers, which this site does not send. A `transition` in the body is
 * ignored, as documented.
 */
export const putIssue = route<UpdateDetails>({
  operation: 'PUT /rest/api/3/issue/{issueIdOrKey}',
  scope: 'write:jira-work',
  evidence: documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-put',
  ),
  query: ['notifyUsers', 'returnIssue', 'expand', ...OVERRIDES],
  takes: updateDetails,
  run({ site, caller, params, query, body }) {
    const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
    flag(query, 'notifyUsers', true);
    const returned = flag(query, 'returnIssue');
    const expand = expandOf(query, EXPANSIONS);
    const { fields = {}, update: { issuelinks, comment, ...update } = {}, properties = [] } = body;
    const { editableFlag } = overridesIn(site, caller, query);
    assertEditable(site, caller, issue, [...Object.keys(fields), ...Object.keys(body.update ?? {})], editableFlag);
    const changes = readChanges(site, caller, { project: projectOf(site, issue), issue }, { fields, update });
    const additions = readAdditions(site, caller, { issuelinks, comment });
    judgeForEdit(site, caller, issue, additions);
    for (const { key, value } of properties) checkProperty(key, value);
    const actor = actingAs(caller);
    editIssue(site, issue, changes, actor, {
      properties: Object.fromEntries(properties.map(({ key, value }) => [key, value])),
    });
    addAll(site, caller, issue, additions, actor);
    return returned ? ok(issueShape(site, caller, issue, { fields: undefined, usual: '*all', expand })) : noContent();
  },
});
