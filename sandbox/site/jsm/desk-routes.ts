import { assumed, documented } from '../../evidence';
import { ok, route, type Route } from '../area';
import { unsupported } from '../refusal';
import { expandOf } from '../query';
import { deskNamed, desksOf, mayEnter } from './access';
import { deskPage, PAGE_QUERY } from './page';
import { deskDto, requestTypeDto } from './shape-desk';

const DOCS = 'developer.atlassian.com/cloud/jira/service-desk/rest/api-group-servicedesk';

/** Desks and the request types of their portals. */
export const deskRoutes: Route[] = [
  route({
    operation: 'GET /rest/servicedeskapi/servicedesk',
    scope: 'read:servicedesk-request',
    evidence: documented(DOCS),
    query: PAGE_QUERY,
    run: ({ site, caller, query }) => {
      const seen = desksOf(site).filter(({ project }) => mayEnter(site, caller, project));
      return ok(deskPage(site, '/servicedesk', query, seen, ({ project, desk }) => deskDto(site, project, desk)));
    },
  }),
  route({
    operation: 'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}',
    scope: 'read:servicedesk-request',
    evidence: documented(`${DOCS} (id of the desk, or id or key of its project)`),
    run: ({ site, caller, params }) => {
      const { project, desk } = deskNamed(site, caller, params['serviceDeskId'] ?? '');
      return ok(deskDto(site, project, desk));
    },
  }),
  route({
    operation: 'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype',
    scope: 'read:servicedesk-request',
    evidence: assumed(
      'The form of a request type is documented; that all stand in one group of a portal with the id of the desk is not.',
    ),
    query: ['groupId', 'searchQuery', 'expand', ...PAGE_QUERY],
    run: ({ site, caller, params, query }) => {
      const { desk } = deskNamed(site, caller, params['serviceDeskId'] ?? '');
      expandOf(query, []);
      if (query.has('groupId')) throw unsupported('groupId', 'sandbox/site/jsm/desk-routes.ts');
      const text = (query.get('searchQuery') ?? '').toLowerCase();
      const types = desk.requestTypes.filter((it) => `${it.name}\n${it.description}`.toLowerCase().includes(text));
      return ok(
        deskPage(site, `/servicedesk/${desk.id}/requesttype`, query, types, (it) => requestTypeDto(site, desk, it)),
      );
    },
  }),
];
