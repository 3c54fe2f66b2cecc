import { documented } from '../../evidence';
import { noContent, ok, route, type Route } from '../area';
import { expandOf, listOf } from '../query';
import { unsupported } from '../refusal';
import { deskForAdmin, deskNamed, desksOf, mayEnter, type Desk } from './access';
import { deskPage, flag, PAGE_QUERY } from './page';
import {
  addRequestType,
  formDto,
  newRequestType,
  removeRequestType,
  requestTypeFor,
  requestTypeNamed,
  type NewRequestType,
} from './request-types';
import { groupIdsOf, groupsOf } from './shape-desk';

const DOCS = 'developer.atlassian.com/cloud/jira/service-desk/rest/api-group-';
const OF_DESK = '/rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype';
const FILTERS = ['searchQuery', 'includeHiddenRequestTypesInSearch', 'restrictionStatus', 'expand'] as const;

/** Request types of a desk by the filters of a query. A search leaves out what no group of the portal shows. */
function listed(desks: readonly Desk[], query: URLSearchParams) {
  const text = (query.get('searchQuery') ?? '').toLowerCase();
  const hidden = text === '' || flag(query, 'includeHiddenRequestTypesInSearch', false);
  const restriction = query.get('restrictionStatus');
  if (restriction !== null && !/^(open|restricted)$/i.test(restriction))
    throw unsupported(`restrictionStatus=${restriction}`, 'sandbox/site/jsm/request-type-routes.ts');
  const groupId = query.get('groupId');
  return desks.flatMap((at) =>
    at.desk.requestTypes
      .filter((it) => `${it.name}\n${it.description}`.toLowerCase().includes(text))
      .filter((it) => hidden || groupIdsOf(at.desk, it).length > 0)
      .filter((it) => groupId === null || groupIdsOf(at.desk, it).includes(groupId))
      .filter(() => restriction?.toLowerCase() !== 'restricted')
      .map((type) => ({ at, type })),
  );
}

/** The kinds of requests that desks take, and their forms. */
export const requestTypeRoutes: Route[] = [
  route({
    operation: 'GET /rest/servicedeskapi/requesttype',
    scope: 'read:servicedesk-request',
    evidence: documented(`${DOCS}requesttype`),
    query: ['serviceDeskId', ...FILTERS, ...PAGE_QUERY],
    run: ({ site, caller, query }) => {
      const ids = listOf(query, 'serviceDeskId');
      const desks = desksOf(site).filter(
        ({ project, desk }) => mayEnter(site, caller, project) && (ids.length === 0 || ids.includes(desk.id)),
      );
      const fields = expandOf(query, ['field']).has('field');
      return ok(
        deskPage(site, '/requesttype', query, listed(desks, query), ({ at, type }) =>
          requestTypeFor(site, caller, at, type, fields),
        ),
      );
    },
  }),
  route({
    operation: `GET ${OF_DESK}`,
    scope: 'read:servicedesk-request',
    evidence: documented(`${DOCS}servicedesk`),
    query: ['groupId', ...FILTERS, ...PAGE_QUERY],
    run: ({ site, caller, params, query }) => {
      const at = deskNamed(site, caller, params['serviceDeskId'] ?? '');
      const fields = expandOf(query, ['field']).has('field');
      return ok(
        deskPage(site, `/servicedesk/${at.desk.id}/requesttype`, query, listed([at], query), ({ type }) =>
          requestTypeFor(site, caller, at, type, fields),
        ),
      );
    },
  }),
  route<NewRequestType>({
    operation: `POST ${OF_DESK}`,
    scope: 'write:requesttype:jira-service-management',
    evidence: documented(`${DOCS}servicedesk (only granular scopes; answers 200, not 201)`),
    takes: newRequestType,
    run: ({ site, caller, params, body }) => {
      const at = deskForAdmin(site, caller, params['serviceDeskId'] ?? '');
      return ok(requestTypeFor(site, caller, at, addRequestType(site, at, body), false));
    },
  }),
  route({
    operation: `GET ${OF_DESK}/{requestTypeId}`,
    scope: 'read:servicedesk-request',
    evidence: documented(`${DOCS}servicedesk (open to people who are not signed in, where the desk is)`),
    query: ['expand'],
    anonymous: true,
    run: ({ site, caller, params, query }) => {
      const at = deskNamed(site, caller, params['serviceDeskId'] ?? '');
      const fields = expandOf(query, ['field']).has('field');
      return ok(requestTypeFor(site, caller, at, requestTypeNamed(at.desk, params['requestTypeId'] ?? ''), fields));
    },
  }),
  route({
    operation: `DELETE ${OF_DESK}/{requestTypeId}`,
    scope: 'manage:jira-project',
    evidence: documented(`${DOCS}servicedesk`),
    run: ({ site, caller, params }) => {
      const at = deskForAdmin(site, caller, params['serviceDeskId'] ?? '');
      removeRequestType(site, at, requestTypeNamed(at.desk, params['requestTypeId'] ?? ''));
      return noContent();
    },
  }),
  route({
    operation: `GET ${OF_DESK}/{requestTypeId}/field`,
    scope: 'read:servicedesk-request',
    evidence: documented(`${DOCS}servicedesk (administrators see hidden fields too)`),
    query: ['expand'],
    run: ({ site, caller, params, query }) => {
      const { project, desk } = deskNamed(site, caller, params['serviceDeskId'] ?? '');
      const type = requestTypeNamed(desk, params['requestTypeId'] ?? '');
      expandOf(query, []);
      return ok(formDto(site, caller, project, type));
    },
  }),
  route({
    operation: 'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttypegroup',
    scope: 'read:servicedesk-request',
    evidence: documented(`${DOCS}servicedesk (in the order of the portal)`),
    query: PAGE_QUERY,
    run: ({ site, caller, params, query }) => {
      const { desk } = deskNamed(site, caller, params['serviceDeskId'] ?? '');
      return ok(deskPage(site, `/servicedesk/${desk.id}/requesttypegroup`, query, groupsOf(desk), (it) => ({ ...it })));
    },
  }),
];
