import { assumed, documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { ok, route, type Route } from '../area';
import type { Caller } from '../caller';
import { wireValue } from '../fields/value';
import { viewing } from '../issues/acting';
import type { Issue, Queue, ServiceDesk, Site } from '../model';
import { can, projectOf } from '../people/permissions';
import { refuseDesk } from '../refusal';
import { compileJql } from '../search/compile-jql';
import { deskForAgent } from './access';
import { deskPage, flag, PAGE_QUERY } from './page';
import { API } from './shape-desk';

const DOCS = 'developer.atlassian.com/cloud/jira/service-desk/rest/api-group-servicedesk (agents of the desk only)';

/** The issues of a queue that the caller may see, in the queue's order. */
function issuesOf(site: Site, caller: Caller, queue: Queue): Issue[] {
  const { matches, compare } = compileJql(site, queue.jql, caller.accountId);
  const seen = (issue: Issue): boolean => can(site, caller.accountId, 'BROWSE_PROJECTS', projectOf(site, issue), issue);
  return [...site.issues.values()].filter((issue) => matches(issue) && seen(issue)).sort(compare);
}

function queueDto(site: Site, caller: Caller, desk: ServiceDesk, queue: Queue, counted: boolean): JsonObject {
  return {
    id: queue.id,
    name: queue.name,
    jql: queue.jql,
    fields: [...queue.fields],
    ...(counted ? { issueCount: issuesOf(site, caller, queue).length } : {}),
    _links: { self: `${site.baseUrl}${API}/servicedesk/${desk.id}/queue/${queue.id}` },
  };
}

function queueNamed(desk: ServiceDesk, id: string): Queue {
  const queue = desk.queues.find((it) => it.id === id);
  if (!queue) throw refuseDesk(404, `The queue with the given id ${id} does not exist.`, 'sd.queue.error.not.found');
  return queue;
}

/** An issue with the fields that its queue shows. */
function issueBean(site: Site, caller: Caller, issue: Issue, queue: Queue): JsonObject {
  const viewer = viewing(site, caller);
  const shown = queue.fields.flatMap((id) => site.fields.get(id) ?? []);
  return {
    id: issue.id,
    key: issue.key,
    self: `${site.baseUrl}/rest/api/2/issue/${issue.id}`,
    fields: Object.fromEntries(shown.map((field) => [field.id, wireValue(site, issue, field, viewer)])),
  };
}

export const queueRoutes: Route[] = [
  route({
    operation: 'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/queue',
    scope: 'read:jira-work',
    evidence: documented(DOCS),
    query: ['includeCount', ...PAGE_QUERY],
    run: ({ site, caller, params, query }) => {
      const { desk } = deskForAgent(site, caller, params['serviceDeskId'] ?? '');
      const counted = flag(query, 'includeCount', false);
      return ok(
        deskPage(site, `/servicedesk/${desk.id}/queue`, query, desk.queues, (it) =>
          queueDto(site, caller, desk, it, counted),
        ),
      );
    },
  }),
  route({
    operation: 'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/queue/{queueId}',
    scope: 'read:jira-work',
    evidence: documented(DOCS),
    query: ['includeCount'],
    run: ({ site, caller, params, query }) => {
      const { desk } = deskForAgent(site, caller, params['serviceDeskId'] ?? '');
      return ok(
        queueDto(site, caller, desk, queueNamed(desk, params['queueId'] ?? ''), flag(query, 'includeCount', false)),
      );
    },
  }),
  route({
    operation: 'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/queue/{queueId}/issue',
    scope: 'read:jira-work',
    evidence: assumed('Documented, but not where self points: the example shows a doubled path.'),
    query: PAGE_QUERY,
    run: ({ site, caller, params, query }) => {
      const { desk } = deskForAgent(site, caller, params['serviceDeskId'] ?? '');
      const queue = queueNamed(desk, params['queueId'] ?? '');
      const path = `/servicedesk/${desk.id}/queue/${queue.id}/issue`;
      return ok(deskPage(site, path, query, issuesOf(site, caller, queue), (it) => issueBean(site, caller, it, queue)));
    },
  }),
];
