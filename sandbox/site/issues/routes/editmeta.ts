import { documented } from '../../../evidence';
import type { Json } from '../../../json';
import { ok, route } from '../../area';
import { fieldMetadata } from '../../fields/metadata';
import { settableField } from '../../fields/settable';
import { browsable, projectOf } from '../../people/permissions';
import { mayEdit } from '../editable';

/** The fields this caller may set, with the values to choose from; none where nothing may be edited. */
export const getEditMetadata = route({
  operation: 'GET /rest/api/3/issue/{issueIdOrKey}/editmeta',
  scope: 'read:jira-work',
  evidence: documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-editmeta-get',
  ),
  run({ site, caller, params }) {
    const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
    if (!mayEdit(site, caller, issue)) return ok({ fields: {} });
    const project = projectOf(site, issue);
    const fields: Record<string, Json> = {};
    for (const id of site.fields.keys()) {
      const field = settableField(site, caller, project, id, issue);
      if (field) fields[id] = fieldMetadata(site, field, id === 'summary');
    }
    return ok({ fields });
  },
});
