import { documented } from '../../../evidence';
import { ok, route } from '../../area';
import { browsable } from '../../people/permissions';
import { expandOf } from '../../query';
import { flag, listIfGiven } from '../query';
import { EXPANSIONS, issueShape } from '../shape';

/** `updateHistory` and `failFast` concern the reader's own history and partial failures: nothing to do here. */
export const getIssue = route({
  operation: 'GET /rest/api/3/issue/{issueIdOrKey}',
  scope: 'read:jira-work',
  evidence: documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get',
  ),
  query: ['fields', 'fieldsByKeys', 'expand', 'properties', 'updateHistory', 'failFast'],
  run({ site, caller, params, query }) {
    const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
    return ok(
      issueShape(site, caller, issue, {
        fields: listIfGiven(query, 'fields'),
        usual: '*all',
        fieldsByKeys: flag(query, 'fieldsByKeys'),
        properties: listIfGiven(query, 'properties'),
        expand: expandOf(query, EXPANSIONS),
      }),
    );
  },
});
