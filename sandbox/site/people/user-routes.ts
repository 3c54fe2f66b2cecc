import { documented } from '../../evidence';
import { ok, route, type Route } from '../area';
import type { Caller } from '../caller';
import { pageOf } from '../issues/page';
import type { Site, User } from '../model';
import { expandOf } from '../query';
import { refuse, type Refusal } from '../refusal';
import { PEOPLE_LIMITS as LIMITS } from './limits';
import { browsesUsers } from './permissions';
import { personShape, userDetails } from './shape';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-';
const EXPANDS = ['groups'] as const;

/** Who one is oneself, and who somebody of a known account id is. */
export const userRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/myself',
    scope: 'read:jira-user',
    evidence: documented(`${DOCS}myself`),
    query: ['expand'],
    run: ({ site, caller, query }) => ok(userDetails(site, caller, me(site, caller), expandOf(query, EXPANDS))),
  }),
  route({
    operation: 'GET /rest/api/3/user',
    scope: 'read:jira-user',
    evidence: documented(`${DOCS}users`),
    query: ['accountId', 'expand'],
    run: ({ site, caller, query }) => {
      const accountId = query.get('accountId');
      if (!accountId) throw refuse(400, "The 'accountId' query parameter needs to be provided.");
      const user = site.users.get(accountId);
      if (!user || (user.accountId !== caller.accountId && !browsesUsers(site, caller.accountId))) throw noUser();
      return ok(userDetails(site, caller, user, expandOf(query, EXPANDS)));
    },
  }),
  route({
    operation: 'GET /rest/api/3/users/search',
    scope: 'read:jira-user',
    evidence: documented(`${DOCS}users (also who is no longer active; 403 without Browse users)`),
    query: ['startAt', 'maxResults'],
    run: ({ site, caller, query }) => {
      if (!browsesUsers(site, caller.accountId)) throw refuse(403, 'You do not have permission to browse users.');
      const page = pageOf([...site.users.values()], query, LIMITS.searchUsual, LIMITS.searchMost);
      return ok(page.values.map((user) => personShape(site, caller, user)));
    },
  }),
  route({
    operation: 'GET /rest/api/3/user/bulk',
    scope: 'read:jira-user',
    evidence: documented(`${DOCS}users (each account once; unknown ids are left out)`),
    query: ['accountId', 'startAt', 'maxResults'],
    run: ({ site, caller, query }) => {
      const accountIds = new Set(query.getAll('accountId'));
      if (accountIds.size === 0) throw refuse(400, "The 'accountId' query parameter needs to be provided.");
      const found = [...accountIds].flatMap((id) => site.users.get(id) ?? []);
      const page = pageOf(found, query, LIMITS.bulkUsual, LIMITS.bulkMost);
      return ok({ ...page, values: page.values.map((user) => personShape(site, caller, user)) });
    },
  }),
];

const noUser = (): Refusal => refuse(404, 'Specified user does not exist or you do not have required permissions');

function me(site: Site, caller: Caller): User {
  const user = site.users.get(caller.accountId ?? '');
  if (!user) throw noUser();
  return user;
}
