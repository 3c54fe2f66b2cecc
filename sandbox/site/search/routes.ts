import { z } from 'zod';
import { documented } from '../../evidence';
import type { Json, JsonObject } from '../../json';
import { ok, route, type Answer, type Route } from '../area';
import type { Caller } from '../caller';
import { issueShape } from '../issues/shape';
import type { Issue, Site } from '../model';
import { countIssues, findIssues } from './find-issues';
import { bodyFromQuery, readRequest, SearchBody, type SearchRequest } from './search-request';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search';

/** An issue as a search answers it: its id alone unless more is asked for. */
function foundShape(site: Site, caller: Caller, issue: Issue, request: SearchRequest): Json {
  const { fields, wantsKey, fieldsByKeys, expand } = request;
  const properties = request.properties.length > 0 ? request.properties : undefined;
  if (fields.length === 0 && !wantsKey && !properties && expand.size === 0) return { id: issue.id };
  // A shape with no field at all cannot be asked for, so one is, and left out again.
  const wish = {
    fields: fields.length > 0 ? fields : ['project'],
    usual: '*navigable' as const,
    fieldsByKeys,
    properties,
    expand,
  };
  const { fields: values, ...rest } = issueShape(site, caller, issue, wish);
  return fields.length > 0 ? { ...rest, fields: values ?? {} } : rest;
}

function search(site: Site, caller: Caller, body: z.infer<typeof SearchBody>): Answer {
  const request = readRequest(body);
  const { issues, nextPageToken } = findIssues(site, caller, request);
  const answer: JsonObject = {
    issues: issues.map((issue) => foundShape(site, caller, issue, request)),
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
];
