import { z } from 'zod';
import { documented } from '../../../evidence';
import type { JsonObject } from '../../../json';
import { ok, route, type Route } from '../../area';
import type { Caller } from '../../caller';
import type { Site } from '../../model';
import { compileJql } from '../compile-jql';
import { matching } from '../find-issues';
import { wordsOf } from '../jql/validate';

function matchesOf(site: Site, caller: Caller, jql: string, issueIds: ReadonlySet<number>): JsonObject {
  let matchedIssues: number[] = [];
  const errors = wordsOf(() => {
    const found = new Set(matching(site, caller, compileJql(site, jql, caller.accountId)).map(({ id }) => Number(id)));
    matchedIssues = [...issueIds].filter((id) => found.has(id));
  });
  return { matchedIssues, errors };
}

/** Which of some issues several queries would find. */
export const matchRoute: Route = route({
  operation: 'POST /rest/api/3/jql/match',
  scope: 'read:jira-work',
  evidence: documented('developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search'),
  takes: z.strictObject({ jqls: z.array(z.string()), issueIds: z.array(z.number().int()) }),
  anonymous: true,
  run({ site, caller, body }) {
    const ids = new Set(body.issueIds);
    return ok({ matches: body.jqls.map((jql) => matchesOf(site, caller, jql, ids)) });
  },
});
