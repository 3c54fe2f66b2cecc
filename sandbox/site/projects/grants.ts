import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { JsonObject } from '../../json';
import type { Grantee, Project, Site } from '../model';
import { permissionsNamed } from '../people/named-permissions';
import { filledRole, roleOf } from '../people/roles';
import { refuse, unsupported } from '../refusal';

/** One permission granted to one kind of people, as a row of a permission scheme. */
export interface Grant {
  id: number;
  permission: string;
  grantee: Grantee;
}

/** The scheme's rows, by permission. A row keeps its id while others come and go: it is made of what the row says. */
export const grantsOf = (project: Project): Grant[] =>
  Object.keys(project.grants)
    .sort()
    .flatMap((permission) =>
      (project.grants[permission] ?? []).map((grantee) => ({
        id: idOf(project, permission, grantee),
        permission,
        grantee,
      })),
    );

function idOf({ id }: Project, permission: string, grantee: Grantee): number {
  const words = `${id} ${permission} ${JSON.stringify(grantee)}`;
  return parseInt(createHash('sha256').update(words).digest('hex').slice(0, 8), 16);
}

export function holderShape(site: Site, project: Project, grantee: Grantee): JsonObject {
  if (typeof grantee === 'string') return { type: grantee };
  if ('account' in grantee) return { type: 'user', parameter: grantee.account, value: grantee.account, expand: 'user' };
  if ('role' in grantee) {
    const id = roleOf(project, grantee.role)?.id ?? grantee.role;
    return { type: 'projectRole', parameter: id, value: id, expand: 'projectRole' };
  }
  const group = site.groups.find(({ id, name }) => id === grantee.group || name === grantee.group);
  const value = group?.id ?? grantee.group;
  return { type: 'group', parameter: group?.name ?? grantee.group, value, expand: 'group' };
}

export const newGrant = z.looseObject({
  permission: z.string(),
  holder: z.looseObject({ type: z.string(), parameter: z.string().optional(), value: z.string().optional() }),
});
export type NewGrant = z.infer<typeof newGrant>;

/** Who is meant. Throws 400 for who does not exist, 501 for kinds of people the site cannot tell. */
function granteeOf(site: Site, project: Project, { holder }: NewGrant): Grantee {
  const named = holder.value ?? holder.parameter ?? '';
  switch (holder.type) {
    case 'anyone':
    case 'reporter':
      return holder.type;
    case 'user':
      if (!site.users.has(named)) throw refuse(400, `The user '${named}' does not exist.`);
      return { account: named };
    case 'group':
      if (!site.groups.some(({ id, name }) => id === named || name === named))
        throw refuse(400, `The group '${named}' does not exist.`);
      return { group: named };
    case 'projectRole': {
      const role = filledRole(site, project, named);
      if (!role) throw refuse(400, `The project role '${named}' does not exist.`);
      return { role: role.name };
    }
    default:
      throw unsupported(`a permission granted to ${holder.type}`, 'sandbox/site/projects/grants.ts');
  }
}

/** Adds a row. Throws 400 when the scheme has it already, or names what does not exist. */
export function addGrant(site: Site, project: Project, sent: NewGrant): Grant {
  permissionsNamed([sent.permission], 'PROJECT');
  const grantee = granteeOf(site, project, sent);
  const id = idOf(project, sent.permission, grantee);
  if (grantsOf(project).some((it) => it.id === id)) throw refuse(400, 'The same permission grant is present already.');
  project.grants[sent.permission] = [...(project.grants[sent.permission] ?? []), grantee];
  return { id, permission: sent.permission, grantee };
}

/** Takes a row away. Throws 400 when there is none with this id. */
export function removeGrant(project: Project, id: string): Grant {
  const found = grantsOf(project).find((it) => String(it.id) === id);
  if (!found) throw refuse(400, `There is no permission grant with id '${id}' in the permission scheme.`);
  const { permission, grantee } = found;
  project.grants[permission] = (project.grants[permission] ?? []).filter((it) => it !== grantee);
  return found;
}
