import { z } from 'zod';
import { documented } from '../../evidence';
import { created, noContent, ok, route, type Route } from '../area';
import type { Caller } from '../caller';
import type { Organization, Site } from '../model';
import { administersSite } from '../people/permissions';
import { refuseDesk } from '../refusal';
import { accountNamed, notAllowed, worksAtSomeDesk } from './access';
import {
  createOrganization,
  deleteOrganization,
  organizationDto,
  organizationForAgent,
  organizationSeen,
  organizationsSeen,
} from './organizations';
import { deskPage, PAGE_QUERY } from './page';
import { personDto } from './person';

const DOCS = 'developer.atlassian.com/cloud/jira/service-desk/rest/api-group-organization';
const ALL = '/rest/servicedeskapi/organization';
const ONE = `${ALL}/{organizationId}` as const;
const scope = 'manage:servicedesk-customer';

const named = z.strictObject({ name: z.string({ error: 'name must be specified' }) });
const members = z.object({ accountIds: z.array(z.string()).optional() });
type Members = z.infer<typeof members>;

/** Organizations that have this account as a member: a question of agents. 404 for an account that is none. */
export function withMember(site: Site, caller: Caller, all: Organization[], accountId: string | null): Organization[] {
  if (accountId === null) return all;
  if (!worksAtSomeDesk(site, caller)) throw notAllowed();
  if (!site.users.has(accountId)) throw refuseDesk(404, 'The user does not exist.', 'sd.user.error.not.found');
  return all.filter((it) => it.members.has(accountId));
}

/** Groups of customers who share their requests. */
export const organizationRoutes: Route[] = [
  route({
    operation: `GET ${ALL}`,
    scope,
    evidence: documented(`${DOCS} (customers see their own)`),
    query: ['accountId', ...PAGE_QUERY],
    run: ({ site, caller, query }) => {
      const found = withMember(site, caller, organizationsSeen(site, caller), query.get('accountId'));
      return ok(deskPage(site, '/organization', query, found, (it) => organizationDto(site, it)));
    },
  }),
  route<z.infer<typeof named>>({
    operation: `POST ${ALL}`,
    scope,
    evidence: documented(`${DOCS} (an existing one of the name is answered)`),
    takes: named,
    run: ({ site, caller, body }) => {
      if (!worksAtSomeDesk(site, caller)) throw notAllowed();
      return created(organizationDto(site, createOrganization(site, body.name)));
    },
  }),
  route({
    operation: `GET ${ONE}`,
    scope,
    evidence: documented(DOCS),
    run: ({ site, caller, params }) =>
      ok(organizationDto(site, organizationSeen(site, caller, params['organizationId'] ?? ''))),
  }),
  route({
    operation: `DELETE ${ONE}`,
    scope,
    evidence: documented(`${DOCS} (Administer Jira)`),
    run: ({ site, caller, params }) => {
      if (!administersSite(site, caller.accountId)) throw notAllowed();
      const found = site.organizations.get(params['organizationId'] ?? '');
      if (!found) throw refuseDesk(404, 'The organization does not exist.', 'sd.organization.error.not.found');
      deleteOrganization(site, found);
      return noContent();
    },
  }),
  route({
    operation: `GET ${ONE}/user`,
    scope,
    evidence: documented(`${DOCS} (by account id)`),
    query: PAGE_QUERY,
    run: ({ site, caller, params, query }) => {
      const found = organizationForAgent(site, caller, params['organizationId'] ?? '');
      const ids = [...found.members].sort();
      return ok(deskPage(site, `/organization/${found.id}/user`, query, ids, (id) => personDto(site, caller, id)));
    },
  }),
  route<Members>({
    operation: `POST ${ONE}/user`,
    scope,
    evidence: documented(DOCS),
    takes: members,
    run: ({ site, caller, params, body }) => {
      const found = organizationForAgent(site, caller, params['organizationId'] ?? '');
      const ids = (body.accountIds ?? []).map((id) => accountNamed(site, id).accountId);
      for (const id of ids) found.members.add(id);
      return noContent();
    },
  }),
  route<Members>({
    operation: `DELETE ${ONE}/user`,
    scope,
    evidence: documented(DOCS),
    takes: members,
    run: ({ site, caller, params, body }) => {
      const found = organizationForAgent(site, caller, params['organizationId'] ?? '');
      const ids = (body.accountIds ?? []).map((id) => accountNamed(site, id).accountId);
      for (const id of ids) found.members.delete(id);
      return noContent();
    },
  }),
];
