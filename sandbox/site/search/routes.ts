import { z } from 'zod';
import { documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { ok, route, type Answer, type Route } from '../area';
import type { Caller } from '../caller';
import type { Site } from '../model';
import { countIssues, findIssues } from './find-issues';
import { foundShapes } from './found-shape';
import { matchRoute } from './routes/match';
import { parseRoute } from './routes/parse';
import { referenceRoutes } from './routes/reference';
import { bodyFromQuery, readRequest, SearchBody } from './search-request';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search';

function search(site: Site, caller: Caller, body: z.infer<typeof SearchBody>): Answer {
  const request = readRequest(body);
  const { issues, nextPageToken } = findIssues(site, caller, request);
  const answer: JsonObject = {
    ...foundShapes(site, caller, issues, request),
    isLast: nextPageToken === undefined,
  };
  return ok(nextPageToken === undefined ? answer : { ...answer, nextPageToken });
}

/** Searching with JQL. */
export const searchRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/search/jql',
    scope: 'read:jira-work',
    evidence: documented(DOCS),
    // `failFast` is about field data that cannot be read: here all can.
    query: [
      'jql',
      'nextPageToken',
      'maxResults',
      'fields',
      'expand',
      'properties',
      'fieldsByKeys',
      'failFast',
      'reconcileIssues',
    ],
    anonymous: true,
    run: ({ site, caller, query }) => search(site, caller, bodyFromQuery(query)),
  }),
  route({
    operation: 'POST /rest/api/3/search/jql',
    scope: 'read:jira-work',
    evidence: documented(DOCS),
    takes: SearchBody,
    anonymous: true,
    run: ({ site, caller, body }) => search(site, caller, body),
  }),
  route({
    operation: 'POST /rest/api/3/search/approximate-count',
    scope: 'read:jira-work',
    evidence: documented(DOCS),
    takes: z.strictObject({ jql: z.string().optional() }),
    anonymous: true,
    run: ({ site, caller, body }) => ok({ count: countIssues(site, caller, body.jql ?? '') }),
  }),
  parseRoute,
  matchRoute,
  ...referenceRoutes,
];
