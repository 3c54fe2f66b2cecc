import type { Json, JsonObject } from '../../json';
import { userShape } from '../fields/shapes/user';
import type { Site, User } from '../model';

/** A user as the user resources tell: with address, locale, groups (listed when expanded) and products. */
export function userDetails(site: Site, user: User, expand: ReadonlySet<string>): JsonObject {
  const groups = site.groups.filter((group) => group.members.has(user.accountId));
  return {
    ...asObject(userShape(site, user.accountId)),
    // Apps have no address of their own.
    ...(user.accountType === 'app' ? {} : { emailAddress: user.email }),
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

const asObject = (json: Json): JsonObject =>
  json !== null && typeof json === 'object' && !Array.isArray(json) ? json : {};
