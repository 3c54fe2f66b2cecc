import { documented } from '../../../evidence';
import { ok, route } from '../../area';
import { browsable } from '../../people/permissions';
import { viewing } from '../acting';
import { changeShape } from '../changelog-shape';
import { LIMITS } from '../limits';
import { pageOf } from '../page';

export const getChangelog = route({
  operation: 'GET /rest/api/3/issue/{issueIdOrKey}/changelog',
  scope: 'read:jira-work',
  evidence: documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-changelog-get',
  ),
  query: ['startAt', 'maxResults'],
  run({ site, caller, params, query }) {
    const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
    const viewer = viewing(site, caller);
    const { values, startAt, maxResults, total, isLast } = pageOf(
      issue.history,
      query,
      LIMITS.changelogPage,
      LIMITS.changelogPage,
    );
    const at = (start: number): string =>
      `${site.baseUrl}/rest/api/3/issue/${issue.id}/changelog?maxResults=${maxResults}&startAt=${start}`;
    return ok({
      self: at(startAt),
      ...(isLast ? {} : { nextPage: at(startAt + maxResults) }),
      maxResults,
      startAt,
      total,
      isLast,
      values: values.map((group) => changeShape(site, group, viewer)),
    });
  },
});
