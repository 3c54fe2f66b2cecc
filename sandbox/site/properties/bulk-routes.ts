import { z } from 'zod';
import { documented } from '../../evidence';
import type { Json } from '../../json';
import { route, type Answer, type Route } from '../area';
import type { Caller } from '../caller';
import { actingAs } from '../issues/acting';
import { sortSeen } from '../issues/seen';
import type { Issue, Site } from '../model';
import { needs } from '../people/permissions';
import { refuse } from '../refusal';
import { addTask, tryEach, type Outcome } from '../tasks/task';
import { checkProperty } from './check-property';
import { LIMITS } from './limits';
import { setProperty } from './set-property';

const DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/';
const tooMany = `No more than ${LIMITS.bulkKeys} properties may be set at once.`;
const properties = z
  .record(z.string(), z.json() as z.ZodType<Json>)
  .refine((it) => Object.keys(it).length <= LIMITS.bulkKeys, tooMany);

const same = z.object({ entitiesIds: z.array(z.int()).min(1).max(LIMITS.bulkIssues), properties });
const each = z.object({
  issues: z
    .array(z.object({ issueID: z.int(), properties }))
    .min(1)
    .max(LIMITS.multiIssues),
});

function setAll(site: Site, caller: Caller, issue: Issue, values: Record<string, Json>): void {
  needs(site, caller, 'EDIT_ISSUES', issue);
  for (const [key, value] of Object.entries(values)) checkProperty(key, value);
  for (const [key, value] of Object.entries(values)) setProperty(site, issue, key, value, actingAs(caller));
}

/** 303, and where to ask after it. */
function accepted(site: Site, caller: Caller, outcome: Outcome): Answer {
  const description = 'Set issue properties';
  const { id } = addTask(site, actingAs(caller).accountId, { kind: 'other', description }, outcome);
  return { status: 303, headers: { Location: `${site.baseUrl}/rest/api/3/task/${id}` } };
}

export const bulkPropertyRoutes: Route[] = [
  /** All or nothing: an issue that is missing or may not be edited refuses the whole call. */
  route<z.infer<typeof same>>({
    operation: 'POST /rest/api/3/issue/properties',
    scope: 'write:jira-work',
    evidence: documented(`${DOC}#api-rest-api-3-issue-properties-post`),
    takes: same,
    async run({ site, caller, body }) {
      const { found, missing } = sortSeen(site, caller, body.entitiesIds.map(String));
      if (missing.length > 0)
        throw refuse(400, `The issues ${missing.join(', ')} do not exist, or you may not see them.`);
      for (const [key, value] of Object.entries(body.properties)) checkProperty(key, value);
      const judged = await tryEach(found, 0, (issue) => needs(site, caller, 'EDIT_ISSUES', issue));
      const [refused] = Object.values(judged.failed);
      if (refused) throw refuse(400, refused);
      return accepted(site, caller, await tryEach(found, 0, (issue) => setAll(site, caller, issue, body.properties)));
    },
  }),
  /** Each issue by itself: the task's result tells those that failed, and why. */
  route<z.infer<typeof each>>({
    operation: 'POST /rest/api/3/issue/properties/multi',
    scope: 'write:jira-work',
    evidence: documented(`${DOC}#api-rest-api-3-issue-properties-multi-post`),
    takes: each,
    async run({ site, caller, body }) {
      const wanted = new Map(body.issues.map((it) => [String(it.issueID), it.properties]));
      const { found, missing } = sortSeen(site, caller, [...wanted.keys()]);
      const outcome = await tryEach(found, missing.length, (issue) =>
        setAll(site, caller, issue, wanted.get(issue.id) ?? {}),
      );
      const unseen = missing.map((id): [string, string[]] => [id, ['The issue does not exist.']]);
      return accepted(site, caller, {
        ...outcome,
        result: { updated: outcome.processed, failed: { ...outcome.failed, ...Object.fromEntries(unseen) } },
      });
    },
  }),
];
