import { documented, assumed } from '../../evidence';
import { ok, route, type Route } from '../area';
import type { Caller } from '../caller';
import { userShape } from '../fields/shapes/user';
import { pageOf } from '../issues/page';
import type { Site, User } from '../model';
import { refuse } from '../refusal';
import { expandOf } from '../query';
import { findIssue, findProject } from './find';
import { PEOPLE_LIMITS as LIMITS } from './limits';
import { browsesUsers, can, projectOf } from './permissions';
import { permissionRoutes } from './permission-routes';
import { userDetails } from './shape';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-';
const EXPANDS = ['groups'] as const;

/** Who there is and who one is oneself. */
export const peopleRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/myself',
    scope: 'read:jira-user',
    evidence: documented(`${DOCS}myself`),
    query: ['expand'],
    run: ({ site, caller, query }) => ok(userDetails(site, me(site, caller), expandOf(query, EXPANDS))),
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
      if (!user || (user.accountId !== caller.accountId && !browsesUsers(site, caller.accountId)))
        throw refuse(404, 'Specified user does not exist or you do not have required permissions');
      return ok(userDetails(site, user, expandOf(query, EXPANDS)));
    },
  }),
  route({
    operation: 'GET /rest/api/3/users/search',
    scope: 'read:jira-user',
    evidence: documented(`${DOCS}users`),
    query: ['startAt', 'maxResults'],
    run: ({ site, caller, query }) =>
      ok(shapes(site, page(query, browsesUsers(site, caller.accountId) ? everyone(site) : []))),
  }),
  route({
    operation: 'GET /rest/api/3/user/search',
    scope: 'read:jira-user',
    evidence: documented(`${DOCS}user-search`),
    query: ['query', 'accountId', 'startAt', 'maxResults'],
    run: ({ site, caller, query }) => {
      const accountId = query.get('accountId');
      if (query.get('query') === null && accountId === null)
        throw refuse(400, "At least one of the query parameters 'query', 'accountId' or 'property' must be provided.");
      if (!browsesUsers(site, caller.accountId)) return ok([]);
      const named = everyone(site).filter(
        (user) =>
          user.active &&
          (accountId === null ? answersTo(user, query.get('query') ?? '') : user.accountId === accountId),
      );
      return ok(shapes(site, page(query, named)));
    },
  }),
  route({
    operation: 'GET /rest/api/3/user/assignable/search',
    scope: 'read:jira-user',
    evidence: assumed('The order of assignable users is not documented; here it is that of the site.'),
    query: ['query', 'accountId', 'project', 'issueKey', 'issueId', 'startAt', 'maxResults'],
    run: ({ site, caller, query }) => {
      const issue = findIssue(site, query.get('issueKey') ?? query.get('issueId') ?? '');
      const project = issue ? projectOf(site, issue) : findProject(site, query.get('project') ?? '');
      if (!project || !can(site, caller.accountId, 'BROWSE_PROJECTS', project, issue))
        throw refuse(404, 'The project or issue does not exist.');
      const accountId = query.get('accountId');
      const able = everyone(site).filter(
        (user) =>
          user.active &&
          can(site, user.accountId, 'ASSIGNABLE_USER', project, issue) &&
          (accountId === null ? answersTo(user, query.get('query') ?? '') : user.accountId === accountId),
      );
      return ok(shapes(site, page(query, able)));
    },
  }),
  ...permissionRoutes,
];

function me(site: Site, caller: Caller): User {
  const user = site.users.get(caller.accountId ?? '');
  if (!user) throw refuse(404, 'Specified user does not exist or you do not have required permissions');
  return user;
}

const everyone = (site: Site): User[] => [...site.users.values()];
const shapes = (site: Site, users: User[]) => users.map((user) => userShape(site, user.accountId));
const page = (query: URLSearchParams, users: User[]): User[] =>
  pageOf(users, query, LIMITS.searchUsual, LIMITS.searchMost).values;

/** The start of the name, of a word of it, or of the e-mail address. */
function answersTo(user: User, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  const words = user.displayName.toLowerCase().split(/\s+/);
  return [user.displayName.toLowerCase(), user.email.toLowerCase(), ...words].some((word) => word.startsWith(wanted));
}
