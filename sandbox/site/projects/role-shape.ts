import type { JsonObject } from '../../json';
import type { Project, Role, Site } from '../model';
import { inRole, roleOf, siteRoles } from '../people/roles';

const ADMINISTRATORS = 'Administrators';
const APPS = 'atlassian-addons-project-access';

/** A role; within a project with the people and groups that play it there, by display name. */
export function roleShape(site: Site, role: Role, project?: Project, activeOnly = false): JsonObject {
  const path = project ? `project/${project.id}/role/${role.id}` : `role/${role.id}`;
  return {
    self: `${site.baseUrl}/rest/api/3/${path}`,
    name: role.name,
    id: Number(role.id),
    description: role.description ?? '',
    actors: actorsOf(site, role, project, activeOnly),
  };
}

/** All roles, as one project has them. */
export function roleDetails(
  site: Site,
  project: Project,
  only: { member?: string | null; withoutApps: boolean },
): JsonObject[] {
  const plays = (id: string): boolean => {
    const role = roleOf(project, id);
    return only.member === undefined || (role !== undefined && inRole(site, role, only.member ?? ''));
  };
  return siteRoles(site)
    .filter(({ id, name }) => plays(id) && !(only.withoutApps && name === APPS))
    .map(({ id, name, description }) => ({
      self: `${site.baseUrl}/rest/api/3/project/${project.id}/role/${id}`,
      name,
      id: Number(id),
      description: description ?? '',
      admin: name === ADMINISTRATORS,
      default: false,
      roleConfigurable: name !== APPS,
      translatedName: name,
      type: 'DEFAULT',
    }));
}

function actorsOf(site: Site, role: Role, project: Project | undefined, activeOnly: boolean): JsonObject[] {
  const idOf = (actor: string): number => stableNumber(`${project?.id ?? ''}/${role.id}/${actor}`);
  const people = [...role.members].flatMap((accountId): { name: string; shape: JsonObject }[] => {
    const user = site.users.get(accountId);
    if (!user || (activeOnly && !user.active)) return [];
    const type = 'atlassian-user-role-actor';
    const { displayName } = user;
    return [{ name: displayName, shape: { id: idOf(accountId), displayName, type, actorUser: { accountId } } }];
  });
  const groups = site.groups
    .filter(({ id }) => role.groups?.has(id))
    .map(({ id: groupId, name }) => {
      const actorGroup = { name, displayName: name, groupId };
      return {
        name,
        shape: { id: idOf(groupId), displayName: name, type: 'atlassian-group-role-actor', name, actorGroup },
      };
    });
  return [...people, ...groups].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ shape }) => shape);
}

/** A number that a text always gives again (FNV-1a, 31 bits): actors have ids, and nobody looks them up by these. */
function stableNumber(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 1;
}
