import { assumed, documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { ok, route, type Route } from '../area';
import { readsInternal } from '../comments/visibility';
import { can, projectOf } from '../people/permissions';
import { findIssue } from '../people/find';
import { expandOf } from '../query';
import { isAgent, noRequest, visibleRequest } from './access';
import { deskPage, flag, PAGE_QUERY } from './page';
import { portalStatuses } from './portal';
import { deskDto, requestTypeDto } from './shape-desk';
import { commentDto, requestDto } from './shape-request';
import { statusDto } from './shape-status';
import { slaPage } from './sla-routes';

const DOCS = 'developer.atlassian.com/cloud/jira/service-desk/rest/api-group-request';
const EXPANDS = ['participant', 'status', 'sla', 'requestType', 'serviceDesk'] as const;
const NO_PAGE = new URLSearchParams();

/** A customer's request as the customer and the agent see it. */
export const requestRoutes: Route[] = [
  route({
    operation: 'GET /rest/servicedeskapi/request/{issueIdOrKey}',
    scope: 'read:servicedesk-request',
    evidence: documented(DOCS),
    query: ['expand'],
    run: ({ site, caller, params, query }) => {
      const { issue, desk, type } = visibleRequest(site, caller, params['issueIdOrKey'] ?? '');
      const expand = expandOf(query, EXPANDS);
      const project = projectOf(site, issue);
      const path = `/request/${issue.id}`;
      const body: JsonObject = requestDto(site, issue, desk, type, caller.accountId);
      if (expand.has('serviceDesk')) body['serviceDesk'] = deskDto(site, project, desk);
      if (expand.has('requestType')) body['requestType'] = requestTypeDto(site, desk, type);
      // Nobody but the reporter takes part in a request here.
      if (expand.has('participant'))
        body['participants'] = deskPage(site, `${path}/participant`, NO_PAGE, [], () => null);
      if (expand.has('status')) {
        const statuses = portalStatuses(site, issue).reverse();
        body['status'] = deskPage(site, `${path}/status`, NO_PAGE, statuses, (it) =>
          statusDto(site, it, caller.accountId),
        );
      }
      if (expand.has('sla') && isAgent(site, caller, project, issue))
        body['sla'] = slaPage(site, caller, issue, NO_PAGE);
      return ok(body);
    },
  }),
  route({
    operation: 'GET /rest/servicedeskapi/request/{issueIdOrKey}/status',
    scope: 'read:servicedesk-request',
    evidence: documented(`${DOCS} (most recent first)`),
    query: PAGE_QUERY,
    run: ({ site, caller, params, query }) => {
      const { issue } = visibleRequest(site, caller, params['issueIdOrKey'] ?? '');
      const statuses = portalStatuses(site, issue).reverse();
      return ok(
        deskPage(site, `/request/${issue.id}/status`, query, statuses, (it) => statusDto(site, it, caller.accountId)),
      );
    },
  }),
  route({
    operation: 'GET /rest/servicedeskapi/request/{issueIdOrKey}/comment',
    scope: 'read:servicedesk-request',
    evidence: assumed(
      'The documentation promises an empty page to those without access; the order of comments, oldest first, is not documented.',
    ),
    query: ['public', 'internal', 'expand', ...PAGE_QUERY],
    run: ({ site, caller, params, query }) => {
      const issue = findIssue(site, params['issueIdOrKey'] ?? '');
      if (!issue) throw noRequest();
      const expand = expandOf(query, ['renderedBody']);
      const wanted = {
        public: flag(query, 'public', true),
        internal: flag(query, 'internal', true) && readsInternal(site, caller.accountId, issue),
      };
      const seen = can(site, caller.accountId, 'BROWSE_PROJECTS', projectOf(site, issue), issue);
      const comments = seen ? issue.comments.filter((it) => (it.public ? wanted.public : wanted.internal)) : [];
      return ok(
        deskPage(site, `/request/${issue.id}/comment`, query, comments, (it) =>
          commentDto(site, issue, it, caller.accountId, expand.has('renderedBody')),
        ),
      );
    },
  }),
];
