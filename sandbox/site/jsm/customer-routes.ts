import { z } from 'zod';
import { assumed, documented } from '../../evidence';
import { created, noContent, ok, route, type Route } from '../area';
import { administersSite } from '../people/permissions';
import { refuseDesk } from '../refusal';
import { deskForAdmin, deskForAgent, notAllowed } from './access';
import { addCustomers, answersTo, createCustomer, customersOf, removeCustomers } from './customers';
import { deskPage, flag, PAGE_QUERY } from './page';
import { accounts, type Accounts } from './participant-routes';
import { personDto } from './person';

const DOCS = 'developer.atlassian.com/cloud/jira/service-desk/rest/api-group-';
const OF_DESK = '/rest/servicedeskapi/servicedesk/{serviceDeskId}/customer';
const scope = 'manage:servicedesk-customer';

const newCustomer = z.strictObject({
  email: z.string({ error: 'email must be specified' }),
  displayName: z.string().optional(),
  fullName: z.string().optional(),
});
type NewCustomer = z.infer<typeof newCustomer>;

/** Customer accounts, and which desk they may turn to. */
export const customerRoutes: Route[] = [
  route<NewCustomer>({
    operation: 'POST /rest/servicedeskapi/customer',
    scope,
    evidence: documented(`${DOCS}customer (Administer Jira)`),
    query: ['strictConflictStatusCode'],
    takes: newCustomer,
    run: ({ site, caller, query, body }) => {
      if (!administersSite(site, caller.accountId)) throw notAllowed();
      const strict = flag(query, 'strictConflictStatusCode', false);
      const user = createCustomer(site, body.email, body.displayName ?? body.fullName ?? '', strict);
      return created(personDto(site, caller, user.accountId));
    },
  }),
  route({
    operation: 'PUT /rest/servicedeskapi/customer/user/{accountId}/revoke-portal-only-access',
    scope,
    evidence: documented(`${DOCS}customer (site administrators)`),
    run: ({ site, caller, params }) => {
      if (!administersSite(site, caller.accountId)) throw notAllowed();
      const user = site.users.get(params['accountId'] ?? '');
      if (user?.accountType !== 'customer')
        throw refuseDesk(404, 'There is no portal-only account with this id.', 'sd.customer.error.not.found');
      user.active = false;
      return noContent();
    },
  }),
  route({
    operation: `GET ${OF_DESK}`,
    scope,
    evidence: assumed('Who may view the customers of a desk is not documented: its agents, as in the product.'),
    query: ['query', ...PAGE_QUERY],
    run: ({ site, caller, params, query }) => {
      const { project, desk } = deskForAgent(site, caller, params['serviceDeskId'] ?? '');
      const found = customersOf(site, project).filter(answersTo(query.get('query') ?? ''));
      return ok(
        deskPage(site, `/servicedesk/${desk.id}/customer`, query, found, ({ accountId }) =>
          personDto(site, caller, accountId),
        ),
      );
    },
  }),
  route<Accounts>({
    operation: `POST ${OF_DESK}`,
    scope,
    evidence: documented(`${DOCS}servicedesk (administrators of the desk)`),
    takes: accounts,
    run: ({ site, caller, params, body }) => {
      const { project } = deskForAdmin(site, caller, params['serviceDeskId'] ?? '');
      addCustomers(site, project, body.accountIds ?? []);
      return noContent();
    },
  }),
  route<Accounts>({
    operation: `DELETE ${OF_DESK}`,
    scope,
    evidence: documented(`${DOCS}servicedesk (administrators of the desk, which is open to its customers only)`),
    takes: accounts,
    run: ({ site, caller, params, body }) => {
      const { project } = deskForAdmin(site, caller, params['serviceDeskId'] ?? '');
      removeCustomers(site, project, body.accountIds ?? []);
      return noContent();
    },
  }),
];
