import { z } from 'zod';
import { documented } from '../../evidence';
import { noContent, ok, route, type Route } from '../area';
import type { Site } from '../model';
import { refuseDesk } from '../refusal';
import { deskForAgent } from './access';
import { withMember } from './organization-routes';
import { organizationDto } from './organizations';
import { deskPage, PAGE_QUERY } from './page';

const evidence = documented('developer.atlassian.com/cloud/jira/service-desk/rest/api-group-organization (agents)');
const PATH = '/rest/servicedeskapi/servicedesk/{serviceDeskId}/organization';
const scope = 'manage:servicedesk-customer';

const which = z.object({ organizationId: z.int(), serviceDeskId: z.string().optional() });
type Which = z.infer<typeof which>;

function named(site: Site, id: number) {
  const found = site.organizations.get(String(id));
  if (!found) throw refuseDesk(404, `The organization ${id} does not exist.`, 'sd.organization.error.not.found');
  return found;
}

/** The organizations a desk serves. */
export const deskOrganizationRoutes: Route[] = [
  route({
    operation: `GET ${PATH}`,
    scope,
    evidence,
    query: ['accountId', ...PAGE_QUERY],
    run: ({ site, caller, params, query }) => {
      const { desk } = deskForAgent(site, caller, params['serviceDeskId'] ?? '');
      const all = [...site.organizations.values()].filter((it) => it.serviceDeskIds.has(desk.id));
      const found = withMember(site, caller, all, query.get('accountId'));
      return ok(
        deskPage(site, `/servicedesk/${desk.id}/organization`, query, found, (it) => organizationDto(site, it)),
      );
    },
  }),
  route<Which>({
    operation: `POST ${PATH}`,
    scope,
    evidence,
    takes: which,
    run: ({ site, caller, params, body }) => {
      const { desk } = deskForAgent(site, caller, params['serviceDeskId'] ?? '');
      named(site, body.organizationId).serviceDeskIds.add(desk.id);
      return noContent();
    },
  }),
  route<Which>({
    operation: `DELETE ${PATH}`,
    scope,
    evidence,
    takes: which,
    run: ({ site, caller, params, body }) => {
      const { desk } = deskForAgent(site, caller, params['serviceDeskId'] ?? '');
      named(site, body.organizationId).serviceDeskIds.delete(desk.id);
      return noContent();
    },
  }),
];
