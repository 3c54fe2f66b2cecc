import { z } from 'zod';
import { assumed, documented } from '../../evidence';
import { created, ok, route, type Answer, type Route } from '../area';
import type { Caller } from '../caller';
import { pageOf } from '../issues/page';
import { flag } from '../issues/query';
import type { Group, Site, User } from '../model';
import { refuse } from '../refusal';
import { PEOPLE_LIMITS as LIMITS } from './limits';
import { administersSite, browsesUsers } from './permissions';
import { groupAlone, personShape } from './shape';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-groups';
const NAMES = ['groupname', 'groupId'] as const;

/** Groups of people, and who belongs to them. Only a site admin changes them. */
export const groupRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/group/bulk',
    scope: 'read:jira-user',
    evidence: documented(DOCS),
    query: ['groupId', 'groupName', 'startAt', 'maxResults'],
    run: ({ site, caller, query }) => {
      browsing(site, caller);
      const named = [...query.getAll('groupId'), ...query.getAll('groupName')];
      const found = site.groups.filter(
        ({ id, name }) => named.length === 0 || named.includes(id) || named.includes(name),
      );
      const page = pageOf(found, query, LIMITS.groupsUsual, LIMITS.groupsMost);
      return ok({ ...page, values: page.values.map(({ id, name }) => ({ name, groupId: id })) });
    },
  }),
  route({
    operation: 'GET /rest/api/3/group/member',
    scope: 'manage:jira-configuration',
    evidence: assumed('Members are ordered by a username that nobody sees; here by account id.'),
    query: [...NAMES, 'includeInactiveUsers', 'startAt', 'maxResults'],
    run: ({ site, caller, query }) => {
      browsing(site, caller);
      const { members } = groupNamed(site, query);
      const inactive = flag(query, 'includeInactiveUsers');
      const users = [...members].sort().flatMap((id): User[] => {
        const user = site.users.get(id);
        return user && (user.active || inactive) ? [user] : [];
      });
      const page = pageOf(users, query, LIMITS.groupsUsual, LIMITS.groupsMost);
      return ok({ ...page, values: page.values.map((user) => personShape(site, caller, user)) });
    },
  }),
  route({
    operation: 'POST /rest/api/3/group',
    scope: 'manage:jira-configuration',
    evidence: documented(`${DOCS} (site administrators)`),
    takes: z.strictObject({ name: z.string() }),
    run: ({ site, caller, body: { name } }) => {
      administering(site, caller);
      if (name.trim() === '') throw refuse(400, 'A group name must be specified.');
      if (site.groups.some((group) => group.name === name))
        throw refuse(400, `A group or user with this name already exists: ${name}.`);
      const id = `6a1d4c20-3c5e-4b7a-8f10-${site.nextId('group').padStart(12, '0')}`;
      const group: Group = { id, name, members: new Set() };
      site.groups.push(group);
      return created(groupAlone(site, group));
    },
  }),
  route({
    operation: 'DELETE /rest/api/3/group',
    scope: 'manage:jira-configuration',
    evidence: documented(`${DOCS} (site administrators)`),
    query: NAMES,
    run: ({ site, caller, query }) => {
      administering(site, caller);
      const gone = groupNamed(site, query);
      site.groups = site.groups.filter((group) => group !== gone);
      for (const { roles } of site.projects.values()) for (const role of roles) role.groups?.delete(gone.id);
      return done;
    },
  }),
  route({
    operation: 'POST /rest/api/3/group/user',
    scope: 'manage:jira-configuration',
    evidence: documented(`${DOCS} (site administrators)`),
    query: NAMES,
    takes: z.strictObject({ accountId: z.string().optional() }),
    run: ({ site, caller, query, body: { accountId } }) => {
      administering(site, caller);
      const group = groupNamed(site, query);
      group.members.add(userNamed(site, accountId).accountId);
      return created(groupAlone(site, group));
    },
  }),
  route({
    operation: 'DELETE /rest/api/3/group/user',
    scope: 'manage:jira-configuration',
    evidence: documented(`${DOCS} (site administrators)`),
    query: [...NAMES, 'accountId'],
    run: ({ site, caller, query }) => {
      administering(site, caller);
      groupNamed(site, query).members.delete(userNamed(site, query.get('accountId') ?? undefined).accountId);
      return done;
    },
  }),
];

const done: Answer = { status: 200 };

function browsing(site: Site, caller: Caller): void {
  if (!browsesUsers(site, caller.accountId))
    throw refuse(403, 'You do not have permission to browse users and groups.');
}

/** Site administrators only; an app is none, even one that administers Jira. */
function administering(site: Site, caller: Caller): void {
  const person = site.users.get(caller.accountId ?? '')?.accountType === 'atlassian';
  if (!person || !administersSite(site, caller.accountId))
    throw refuse(403, 'Only site administrators can manage groups.');
}

function groupNamed(site: Site, query: URLSearchParams): Group {
  const id = query.get('groupId');
  const name = query.get('groupname');
  if (id === null && name === null) throw refuse(400, "Query parameter 'groupname' or 'groupId' should be provided.");
  const group = site.groups.find((one) => (id === null ? one.name === name : one.id === id));
  if (!group) throw refuse(404, `The group named '${name ?? id ?? ''}' does not exist.`);
  return group;
}

function userNamed(site: Site, accountId: string | undefined): User {
  if (!accountId) throw refuse(400, "The 'accountId' must be provided.");
  const user = site.users.get(accountId);
  if (!user) throw refuse(404, `The user with account id '${accountId}' does not exist.`);
  return user;
}
