import { assumed, documented } from '../../evidence';
import { ok, route, type Route } from '../area';
import { wireDate } from '../sla/wire-time';
import { deskNamed, desksOf, mayEnter } from './access';
import { deskPage, PAGE_QUERY } from './page';
import { deskDto } from './shape-desk';

const DOCS = 'developer.atlassian.com/cloud/jira/service-desk/rest/api-group-servicedesk';

/** Desks, and what is told of the product. */
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
    operation: 'GET /rest/servicedeskapi/info',
    scope: null,
    evidence: assumed('The form is documented; which version and build a cloud site names is not.'),
    anonymous: true,
    run: ({ site, caller }) =>
      ok({
        _links: { self: `${site.baseUrl}/rest/servicedeskapi/info` },
        version: '6.0.0',
        platformVersion: '1001.0.0-SNAPSHOT',
        buildDate: wireDate(site, BUILT, caller.accountId),
        buildChangeSet: '',
        isLicensedForUse: true,
      }),
  }),
];

/** An instant before any seed begins. */
const BUILT = Date.UTC(2026, 9, 1);
