import { documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { ok, route, type Route } from '../area';
import type { Caller } from '../caller';
import { pageOf } from '../issues/page';
import { flag } from '../issues/query';
import type { Group, Site, User } from '../model';
import { refuse } from '../refusal';
import { listOf } from '../query';
import { PEOPLE_LIMITS as LIMITS } from './limits';
import { answersTo, highlighted } from './matching';
import { browsesUsers } from './permissions';
import { seesEmail } from './privacy';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-';

/** Suggestions while somebody types the name of a person or a group. */
export const pickerRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/user/picker',
    scope: 'read:jira-user',
    evidence: documented(`${DOCS}user-search (without Browse users, the exact name alone is found)`),
    query: ['query', 'maxResults', 'showAvatar', 'excludeAccountIds'],
    run: ({ site, caller, query }) => ok(foundUsers(site, caller, query, listOf(query, 'excludeAccountIds'))),
  }),
  route({
    operation: 'GET /rest/api/3/groups/picker',
    scope: 'read:jira-user',
    evidence: documented(`${DOCS}groups (sorted; without Browse users, the exact name alone is found)`),
    query: ['query', 'exclude', 'excludeId', 'maxResults', 'caseInsensitive'],
    run: ({ site, caller, query }) => ok(foundGroups(site, caller, query)),
  }),
  route({
    operation: 'GET /rest/api/3/groupuserpicker',
    scope: 'read:jira-work',
    evidence: documented(`${DOCS}group-and-user-picker`),
    query: ['query', 'maxResults', 'showAvatar', 'caseInsensitive'],
    run: ({ site, caller, query }) => {
      if (query.get('query') === null) throw refuse(400, "The 'query' query parameter is required.");
      if (!browsesUsers(site, caller.accountId)) throw refuse(403, 'You do not have permission to browse users.');
      return ok({ users: foundUsers(site, caller, query, []), groups: foundGroups(site, caller, query) });
    },
  }),
];

function foundUsers(site: Site, caller: Caller, query: URLSearchParams, excluded: string[]): JsonObject {
  const text = query.get('query');
  if (text === null) throw refuse(400, "The 'query' query parameter is required.");
  const looks = browsesUsers(site, caller.accountId);
  const fits = (user: User): boolean =>
    looks
      ? answersTo(site, caller, user, text)
      : text !== '' && user.displayName.toLowerCase() === text.trim().toLowerCase();
  const found = [...site.users.values()].filter(
    (user) => user.active && !excluded.includes(user.accountId) && fits(user),
  );
  const { values, total } = pageOf(found, query, LIMITS.searchUsual, LIMITS.searchMost);
  const draw = (user: User): JsonObject => {
    const address = looks && seesEmail(site, caller, user) ? ` - ${highlighted(user.email, text, 'strong')}` : '';
    return {
      accountId: user.accountId,
      accountType: user.accountType,
      displayName: user.displayName,
      html: `${highlighted(user.displayName, text, 'strong')}${address}`,
      ...(flag(query, 'showAvatar')
        ? { avatarUrl: `${site.baseUrl}/avatar/${encodeURIComponent(user.accountId)}?size=16` }
        : {}),
    };
  };
  return { users: values.map(draw), total, header: `Showing ${values.length} of ${total} matching users` };
}

function foundGroups(site: Site, caller: Caller, query: URLSearchParams): JsonObject {
  const text = query.get('query') ?? '';
  const fold = (name: string): string => (flag(query, 'caseInsensitive') ? name.toLowerCase() : name);
  const excluded = [...query.getAll('exclude'), ...query.getAll('excludeId')];
  const fits = ({ id, name }: Group): boolean =>
    !excluded.includes(name) &&
    !excluded.includes(id) &&
    (browsesUsers(site, caller.accountId) ? fold(name).includes(fold(text)) : name === text);
  const found = site.groups.filter(fits).sort((a, b) => (a.name < b.name ? -1 : 1));
  const { values, total } = pageOf(found, query, LIMITS.groupsUsual, LIMITS.groupsMost);
  const groups = values.map(({ id, name }) => ({ name, groupId: id, html: highlighted(name, text, 'b', true) }));
  return { groups, total, header: `Showing ${groups.length} of ${total} matching groups` };
}
