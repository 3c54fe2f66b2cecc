import { documented } from '../../../evidence';
import { ok, route } from '../../area';
import { browsable, projectOf } from '../../people/permissions';
import { mayEdit } from '../editable';
import { editForm } from '../form';
import { OVERRIDES, overridesIn } from '../overrides';

/** The fields this caller may set, with the values to choose from; none where nothing may be edited. */
export const getEditMetadata = route({
  operation: 'GET /rest/api/3/issue/{issueIdOrKey}/editmeta',
  scope: 'read:jira-work',
  evidence: documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-editmeta-get',
  ),
  query: OVERRIDES,
  run({ site, caller, params, query }) {
    const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
    const { screens, editableFlag } = overridesIn(site, caller, query);
    if (!mayEdit(site, caller, issue, editableFlag)) return ok({ fields: {} });
    return ok({ fields: editForm(site, caller, projectOf(site, issue), issue, { everywhere: screens }) });
  },
});
