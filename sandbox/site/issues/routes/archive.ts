import { z } from 'zod';
import { documented } from '../../../evidence';
import type { JsonObject } from '../../../json';
import { route, type Ask, type Route } from '../../area';
import { administersSite } from '../../people/permissions';
import { Refusal, refuse } from '../../refusal';
import { archive, sortForArchive, unarchive, type Sorted } from '../archive';
import { LIMITS } from '../limits';

const DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/';
const asked = z.object({ issueIdsOrKeys: z.array(z.string()) });
type Asked = z.infer<typeof asked>;

const MESSAGES: Record<Exclude<keyof Sorted, 'issues'>, string> = {
  issuesNotFound: 'Issue not found.',
  issueIsSubtask: 'Issue is subtask.',
  issuesInArchivedProjects: 'Issue exists in archived project.',
};

function errorsIn(sorted: Sorted): JsonObject {
  const errors: JsonObject = {};
  for (const kind of ['issuesNotFound', 'issueIsSubtask', 'issuesInArchivedProjects'] as const) {
    const issueIdsOrKeys = sorted[kind];
    if (issueIdsOrKeys.length > 0)
      errors[kind] = { count: issueIdsOrKeys.length, issueIdsOrKeys, message: MESSAGES[kind] };
  }
  return errors;
}

/** 403 unless Jira's admin asks; 400 when nothing of it can be done; 412 when the first 1,000 were and more was asked. */
function perform({ site, caller, body }: Ask<Asked>, how: typeof archive) {
  if (!administersSite(site, caller.accountId)) throw refuse(403, 'You need to be a Jira admin to do this.');
  const sorted = sortForArchive(site, body.issueIdsOrKeys.slice(0, LIMITS.archive));
  const answer = { errors: errorsIn(sorted), numberOfIssuesUpdated: 0 };
  if (sorted.issues.length === 0) throw new Refusal(400, answer);
  answer.numberOfIssuesUpdated = how(site, sorted.issues, caller.accountId ?? '');
  return { status: body.issueIdsOrKeys.length > LIMITS.archive ? 412 : 200, body: answer };
}

export const archiveRoutes: Route[] = [
  route<Asked>({
    operation: 'PUT /rest/api/3/issue/archive',
    scope: 'write:jira-work',
    evidence: documented(`${DOC}#api-rest-api-3-issue-archive-put`),
    takes: asked,
    run: (ask) => perform(ask, archive),
  }),
  route<Asked>({
    operation: 'PUT /rest/api/3/issue/unarchive',
    scope: 'write:jira-work',
    evidence: documented(`${DOC}#api-rest-api-3-issue-unarchive-put`),
    takes: asked,
    run: (ask) => perform(ask, unarchive),
  }),
];
