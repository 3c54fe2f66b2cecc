import type { AccountId, Project, Role, Site } from '../model';

/** Does the account play the role, by itself or through a group? */
export const inRole = (site: Site, role: Role, accountId: AccountId): boolean =>
  role.members.has(accountId) ||
  (role.groups !== undefined && site.groups.some(({ id, members }) => role.groups?.has(id) && members.has(accountId)));

/** The role by id or name, as the project fills it; absent when it fills none of that name. */
export const roleOf = (project: Project, idOrName: string): Role | undefined =>
  project.roles.find(({ id, name }) => id === idOrName || name === idOrName);

/** Every role of the site, by id: all projects share one list. Who plays them is not told. */
export function siteRoles(site: Site): Role[] {
  const roles = new Map<string, Role>();
  for (const project of site.projects.values()) {
    for (const { id, name, description } of project.roles) {
      if (!roles.has(id)) roles.set(id, { id, name, members: new Set(), ...(description ? { description } : {}) });
    }
  }
  return [...roles.values()].sort((a, b) => Number(a.id) - Number(b.id));
}

/** The role as the project fills it, empty when nobody plays it there. `undefined` for an id no project knows. */
export const filledRole = (site: Site, project: Project, roleId: string): Role | undefined =>
  project.roles.find(({ id }) => id === roleId) ?? siteRoles(site).find(({ id }) => id === roleId);

/** Keeps the role among those that somebody plays in the project. */
export function keepRole(project: Project, role: Role): void {
  if (!project.roles.includes(role)) project.roles.push(role);
}
