import type { Json, JsonObject } from '../../json';
import type { Caller } from '../caller';
import { userShape } from '../fields/shapes/user';
import type { Group, Site, User } from '../model';
import { seesEmail } from './privacy';

/** A user in a list: with the address where the caller may read it. */
export const personShape = (site: Site, caller: Caller, user: User): JsonObject => ({
  ...asObject(userShape(site, user.accountId)),
  ...(seesEmail(site, caller, user) ? { emailAddress: user.email } : {}),
});

/** A user as the user resources tell: with locale, groups (listed when expanded) and products. */
export function userDetails(site: Site, caller: Caller, user: User, expand: ReadonlySet<string>): JsonObject {
  const groups = site.groups.filter((group) => group.members.has(user.accountId));
  return {
    ...personShape(site, caller, user),
    locale: 'en_US',
    groups: { size: groups.length, items: expand.has('groups') ? groups.map((group) => groupShape(site, group)) : [] },
    applicationRoles: { size: user.accountType === 'atlassian' ? 1 : 0, items: [] },
    expand: 'groups,applicationRoles',
  };
}

const groupShape = (site: Site, { id, name }: { id: string; name: string }): JsonObject => ({
  name,
  groupId: id,
  self: `${site.baseUrl}/rest/api/3/group?groupId=${encodeURIComponent(id)}`,
});

/** A group as its own resource tells: with its people, whom only `expand=users` would list. */
export const groupAlone = (site: Site, group: Group): JsonObject => ({
  ...groupShape(site, group),
  users: { size: group.members.size, items: [], 'max-results': 50, 'start-index': 0, 'end-index': 0 },
  expand: 'users',
});

const asObject = (json: Json): JsonObject =>
  json !== null && typeof json === 'object' && !Array.isArray(json) ? json : {};
