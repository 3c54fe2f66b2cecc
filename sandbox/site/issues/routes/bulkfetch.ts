import { z } from 'zod';
import { documented } from '../../../evidence';
import { ok, route } from '../../area';
import { expandOf } from '../../query';
import { refuse } from '../../refusal';
import { LIMITS } from '../limits';
import { sortSeen } from '../seen';
import { EXPANSIONS, issueShape } from '../shape';

const request = z.object({
  issueIdsOrKeys: z.array(z.string()),
  fields: z.array(z.string()).optional(),
  fieldsByKeys: z.boolean().optional(),
  properties: z.array(z.string()).optional(),
  expand: z.array(z.string()).optional(),
});

/** What was asked for and cannot be had is named in `issueErrors`; the rest is answered by ascending id. */
export const bulkFetch = route<z.infer<typeof request>>({
  operation: 'POST /rest/api/3/issue/bulkfetch',
  scope: 'read:jira-work',
  evidence: documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post',
  ),
  takes: request,
  run({ site, caller, body }) {
    const asked = [...new Set(body.issueIdsOrKeys)];
    if (asked.length === 0) throw refuse(400, 'No issue IDs or keys were provided.');
    if (asked.length > LIMITS.bulkFetch)
      throw refuse(400, `The number of issue IDs or keys must not exceed ${LIMITS.bulkFetch}.`);
    const { found, missing } = sortSeen(site, caller, asked);
    const issueErrors = missing.map((id) => ({
      id,
      errorMessage: 'Issue does not exist or you do not have permission to see it.',
    }));
    const wish = {
      fields: body.fields,
      usual: '*navigable' as const,
      fieldsByKeys: body.fieldsByKeys,
      properties: body.properties,
      expand: expandOf(new URLSearchParams({ expand: (body.expand ?? []).join(',') }), EXPANSIONS),
      changelogEntries: LIMITS.bulkFetchChangelog,
    };
    const issues = found
      .sort((a, b) => Number(a.id) - Number(b.id))
      .map((issue) => issueShape(site, caller, issue, wish));
    return ok({ issueErrors, issues });
  },
});
