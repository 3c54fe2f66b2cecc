import { assumed, documented } from '../../evidence';
import { created, ok, route, type Route } from '../area';
import { expandOf } from '../query';
import { visibleRequest } from './access';
import { createRequest, newRequest, type NewRequest } from './create-request';
import { expandedRequest, noAttachments, REQUEST_EXPANDS } from './expand-request';
import { listRequests } from './list-requests';
import { deskPage, PAGE_QUERY } from './page';
import { portalStatuses } from './portal';
import { statusDto } from './shape-status';

const DOCS = 'developer.atlassian.com/cloud/jira/service-desk/rest/api-group-request';
const ALL = '/rest/servicedeskapi/request';
const FILTERS = [
  'searchTerm',
  'requestOwnership',
  'requestStatus',
  'approvalStatus',
  'organizationId',
  'serviceDeskId',
  'requestTypeId',
] as const;

/** A customer's request as the customer and the agent see it. */
export const requestRoutes: Route[] = [
  route({
    operation: `GET ${ALL}`,
    scope: 'read:servicedesk-request',
    evidence: documented(`${DOCS} (by latest activity; the usual ownership is owned, participated and organizations)`),
    query: [...FILTERS, 'expand', ...PAGE_QUERY],
    run: ({ site, caller, query }) => {
      const expand = expandOf(query, REQUEST_EXPANDS);
      const found = listRequests(site, caller, query);
      return ok(deskPage(site, '/request', query, found, (it) => expandedRequest(site, caller, it, expand)));
    },
  }),
  route<NewRequest>({
    operation: `POST ${ALL}`,
    scope: 'write:servicedesk-request',
    evidence: documented(`${DOCS} (raiseOnBehalfOf and requestParticipants are not for customers)`),
    takes: newRequest,
    run: async ({ site, caller, body }) =>
      created(expandedRequest(site, caller, await createRequest(site, caller, body), new Set())),
  }),
  route({
    operation: `GET ${ALL}/{issueIdOrKey}`,
    scope: 'read:servicedesk-request',
    evidence: documented(DOCS),
    query: ['expand'],
    run: ({ site, caller, params, query }) => {
      const { issue } = visibleRequest(site, caller, params['issueIdOrKey'] ?? '');
      return ok(expandedRequest(site, caller, issue, expandOf(query, REQUEST_EXPANDS)));
    },
  }),
  route({
    operation: `GET ${ALL}/{issueIdOrKey}/status`,
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
    operation: `GET ${ALL}/{issueIdOrKey}/attachment`,
    scope: 'read:servicedesk-request',
    evidence: assumed('Requests of this site have no files: the page is always empty.'),
    query: PAGE_QUERY,
    run: ({ site, caller, params, query }) => {
      const { issue } = visibleRequest(site, caller, params['issueIdOrKey'] ?? '');
      return ok(noAttachments(site, `/request/${issue.id}`, query));
    },
  }),
];
