import { assumed, documented } from '../../evidence';
import { ok, route, type Route } from '../area';
import type { Caller } from '../caller';
import { pageOf } from '../issues/page';
import { flag } from '../issues/query';
import type { Project, Site, User } from '../model';
import { listOf } from '../query';
import { refuse, unsupported, type Refusal } from '../refusal';
import { findIssue, findProject } from './find';
import { PEOPLE_LIMITS as LIMITS } from './limits';
import { asked } from './matching';
import { permissionsNamed } from './named-permissions';
import { administers, browsesUsers, can, projectOf } from './permissions';
import { personShape } from './shape';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-user-search';
const WHO = ['query', 'accountId', 'startAt', 'maxResults'] as const;

/** Finding people: by name, and by what they may do. */
export const userSearchRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/user/search',
    scope: 'read:jira-user',
    evidence: documented(`${DOCS} (active users; nobody without Browse users)`),
    query: WHO,
    run: ({ site, caller, query }) => {
      if (query.get('query') === null && query.get('accountId') === null)
        throw refuse(400, "At least one of the query parameters 'query', 'accountId' or 'property' must be provided.");
      const wanted = asked(site, caller, query);
      if (!browsesUsers(site, caller.accountId)) return ok([]);
      const found = [...site.users.values()].filter((user) => user.active && wanted(user));
      return ok(pageOf(found, query, LIMITS.searchUsual, LIMITS.searchMost).values.map(shape(site, caller)));
    },
  }),
  route({
    operation: 'GET /rest/api/3/user/assignable/search',
    scope: 'read:jira-user',
    evidence: assumed('The order of assignable users is not documented; here it is that of the site.'),
    query: [...WHO, 'project', 'issueKey', 'issueId', 'recommend'],
    run: ({ site, caller, query }) => {
      if (flag(query, 'recommend')) throw unsupported('recommend=true', 'sandbox/site/people/user-search.ts');
      const wanted = asked(site, caller, query);
      const named = query.get('issueKey') ?? query.get('issueId');
      const issue = named === null ? undefined : findIssue(site, named);
      const project = named === null ? findProject(site, query.get('project') ?? '') : issue && projectOf(site, issue);
      if (!project || !can(site, caller.accountId, 'BROWSE_PROJECTS', project, issue)) throw nowhere();
      const looks =
        browsesUsers(site, caller.accountId) || can(site, caller.accountId, 'ASSIGN_ISSUES', project, issue);
      if (!looks) return ok([]);
      const able = (user: User): boolean =>
        isPerson(user) && can(site, user.accountId, 'ASSIGNABLE_USER', project, issue) && wanted(user);
      return ok(among(site, query, able).map(shape(site, caller)));
    },
  }),
  route({
    operation: 'GET /rest/api/3/user/assignable/multiProjectSearch',
    scope: 'read:jira-user',
    evidence: assumed('People have to be assignable in each of the projects; the documentation leaves it open.'),
    query: [...WHO, 'projectKeys'],
    run: ({ site, caller, query }) => {
      const keys = listOf(query, 'projectKeys');
      if (keys.length === 0) throw refuse(400, "The 'projectKeys' query parameter is required.");
      const wanted = asked(site, caller, query);
      const projects = keys.map((key): Project => {
        const project = findProject(site, key);
        if (!project || !can(site, caller.accountId, 'BROWSE_PROJECTS', project)) throw nowhere();
        return project;
      });
      if (!browsesUsers(site, caller.accountId)) return ok([]);
      const able = (user: User): boolean =>
        isPerson(user) && wanted(user) && projects.every((one) => can(site, user.accountId, 'ASSIGNABLE_USER', one));
      return ok(among(site, query, able).map(shape(site, caller)));
    },
  }),
  route({
    operation: 'GET /rest/api/3/user/permission/search',
    scope: 'read:jira-user',
    evidence: documented(`${DOCS} (for those who administer the project or Jira)`),
    query: [...WHO, 'permissions', 'issueKey', 'projectKey'],
    run: ({ site, caller, query }) => {
      const permissions = permissionsNamed(listOf(query, 'permissions'), 'PROJECT');
      if (permissions.length === 0) throw refuse(400, "The 'permissions' query parameter is required.");
      const wanted = asked(site, caller, query);
      const { issueKey, projectKey } = { issueKey: query.get('issueKey'), projectKey: query.get('projectKey') };
      if (issueKey === null && projectKey === null)
        throw refuse(400, "One of the query parameters 'issueKey' and 'projectKey' must be provided.");
      const issue = issueKey === null ? undefined : findIssue(site, issueKey);
      const project = issueKey === null ? findProject(site, projectKey ?? '') : issue && projectOf(site, issue);
      if (!project) throw nowhere();
      if (!administers(site, caller.accountId, project))
        throw refuse(403, 'You do not have permission to look up who holds permissions in this project.');
      const able = (user: User): boolean =>
        wanted(user) && permissions.every(({ key }) => can(site, user.accountId, key, project, issue));
      return ok(among(site, query, able).map(shape(site, caller)));
    },
  }),
];

const shape = (site: Site, caller: Caller) => (user: User) => personShape(site, caller, user);
const nowhere = (): Refusal => refuse(404, 'The project or issue does not exist.');
const isPerson = (user: User): boolean => user.active && user.accountType !== 'app';

/** These searches take the page's stretch of all users first, and then leave out who does not fit: pages come short. */
const among = (site: Site, query: URLSearchParams, fits: (user: User) => boolean): User[] =>
  pageOf([...site.users.values()], query, LIMITS.searchUsual, LIMITS.searchMost).values.filter(fits);
