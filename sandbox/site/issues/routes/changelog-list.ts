import { z } from 'zod';
import { documented } from '../../../evidence';
import { ok, route } from '../../area';
import { browsable } from '../../people/permissions';
import { viewing } from '../acting';
import { changeShape } from '../changelog-shape';

const asked = z.object({ changelogIds: z.array(z.int()) });

/** Groups of one issue's history by id, oldest first; ids that the issue does not have are passed over. */
export const listChangelog = route<z.infer<typeof asked>>({
  operation: 'POST /rest/api/3/issue/{issueIdOrKey}/changelog/list',
  scope: 'read:jira-work',
  evidence: documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-changelog-list-post',
  ),
  takes: asked,
  run({ site, caller, params, body }) {
    const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
    const ids = new Set(body.changelogIds.map(String));
    const viewer = viewing(site, caller);
    const histories = issue.history.filter(({ id }) => ids.has(id)).map((group) => changeShape(site, group, viewer));
    return ok({ startAt: 0, maxResults: histories.length, total: histories.length, histories });
  },
});
