import { z } from 'zod';
import { observed } from '../../../evidence';
import { ok, route } from '../../area';
import { refuse } from '../../refusal';
import { viewing } from '../acting';
import { byIssue, historyOf } from '../bulk-changelog';
import { LIMITS } from '../limits';
import { sortSeen } from '../seen';

const request = z.object({
  issueIdsOrKeys: z
    .array(z.string())
    .min(1, 'No issue IDs or keys were provided.')
    .max(LIMITS.bulkChangelog, `No more than ${LIMITS.bulkChangelog} issue IDs or keys may be requested.`),
  fieldIds: z
    .array(z.string())
    .max(LIMITS.bulkChangelogFields, `No more than ${LIMITS.bulkChangelogFields} field IDs may be given.`)
    .optional(),
  maxResults: z.int().min(1).max(LIMITS.bulkChangelogPageMax).optional(),
  nextPageToken: z.string().optional(),
});

const tokenAt = (start: number): string => Buffer.from(`changelog:${start}`).toString('base64url');

/** Where a token says to go on. Throws 400 for one that was not given out here. */
function startOf(token: string | undefined): number {
  if (token === undefined) return 0;
  const start = /^changelog:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (start === undefined) throw refuse(400, 'The provided next page token is invalid.');
  return Number(start);
}

/** Issues that do not exist, or not for this caller, are passed over. */
export const bulkFetchChangelogs = route<z.infer<typeof request>>({
  operation: 'POST /rest/api/3/changelog/bulkfetch',
  scope: 'read:jira-work',
  evidence: observed(
    'a public integration’s notes of live answers: created is epoch milliseconds, 1000 issues are taken',
    '2026',
  ),
  takes: request,
  run({ site, caller, body }) {
    const { found } = sortSeen(site, caller, body.issueIdsOrKeys);
    const all = historyOf(found, body.fieldIds ?? []);
    const start = startOf(body.nextPageToken);
    const end = start + (body.maxResults ?? LIMITS.bulkChangelogPage);
    return ok({
      issueChangeLogs: byIssue(site, all.slice(start, end), viewing(site, caller)),
      ...(end < all.length ? { nextPageToken: tokenAt(end) } : {}),
    });
  },
});
