import type { Group, Role, Site } from '../model';
import { refuse } from '../refusal';

export interface Actors {
  users: readonly string[];
  /** By name or id. */
  groups: readonly string[];
}

/** Adds people and groups to the role. Throws 404 for who is unknown or inactive, 400 for who is in it already; then nobody is added. */
export function addActors(site: Site, role: Role, actors: Actors): void {
  const { users, groups } = known(site, actors);
  if (users.length + groups.length === 0) throw refuse(400, 'There are no actors to add to the role.');
  const present = [
    ...users.filter((id) => role.members.has(id)),
    ...groups.filter(({ id }) => role.groups?.has(id)).map(({ name }) => name),
  ];
  if (present[0] !== undefined) throw refuse(400, `'${present[0]}' is already a member of the project role.`);
  for (const id of users) role.members.add(id);
  for (const { id } of groups) (role.groups ??= new Set()).add(id);
}

/** The role's actors are these from now on. Throws 404 for who is unknown or inactive. */
export function setActors(site: Site, role: Role, actors: Actors): void {
  const { users, groups } = known(site, actors);
  role.members = new Set(users);
  role.groups = new Set(groups.map(({ id }) => id));
}

/** Takes one person or group out of the role. Throws 400 when none is named, 404 when it is not in the role. */
export function removeActor(
  site: Site,
  role: Role,
  { user, group }: { user: string | null; group: string | null },
): void {
  if (user === null && group === null) throw refuse(400, 'A user or a group to remove must be given.');
  const groupId = site.groups.find(({ id, name }) => group !== null && (id === group || name === group))?.id;
  const gone = user === null ? (role.groups?.delete(groupId ?? '') ?? false) : role.members.delete(user);
  if (!gone) throw refuse(404, `'${user ?? group ?? ''}' is not a member of the project role.`);
}

function known(site: Site, { users, groups }: Actors): { users: readonly string[]; groups: Group[] } {
  for (const id of users) {
    if (!site.users.get(id)?.active) throw refuse(404, `We can't find '${id}' in any accessible user directory.`);
  }
  const found = groups.map((named) => {
    const group = site.groups.find(({ id, name }) => id === named || name === named);
    if (!group) throw refuse(404, `We can't find '${named}' in any accessible group directory.`);
    return group;
  });
  return { users, groups: found };
}
