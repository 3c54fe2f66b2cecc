import type { JsonObject } from '../../json';
import type { Caller } from '../caller';
import type { Organization, Site } from '../model';
import { refuseDesk } from '../refusal';
import { notAllowed, worksAtSomeDesk } from './access';
import { organizationsField } from './circle';
import { accountsIn } from '../fields/kinds/users';
import { JSM_LIMITS } from './limits';
import { API } from './shape-desk';

export const organizationDto = (site: Site, { id, uuid, name }: Organization): JsonObject => ({
  id,
  uuid,
  name,
  scimManaged: false,
  _links: { self: `${site.baseUrl}${API}/organization/${id}` },
});

const noOrganization = (id: string) =>
  refuseDesk(404, `The organization with the given id ${id} does not exist.`, 'sd.organization.error.not.found');

/** Those the caller may see: for agents all, for others their own. */
export const organizationsSeen = (site: Site, caller: Caller): Organization[] => {
  const all = [...site.organizations.values()];
  if (worksAtSomeDesk(site, caller)) return all;
  return all.filter(({ members }) => caller.accountId !== null && members.has(caller.accountId));
};

/** Throws 404 when it does not exist, 403 when it is not the caller's. */
export function organizationSeen(site: Site, caller: Caller, id: string): Organization {
  const found = site.organizations.get(id);
  if (!found) throw noOrganization(id);
  if (!organizationsSeen(site, caller).includes(found)) throw notAllowed();
  return found;
}

/** The organization, for agents and administrators of desks: 403 for others. */
export function organizationForAgent(site: Site, caller: Caller, id: string): Organization {
  if (!worksAtSomeDesk(site, caller)) throw notAllowed();
  return organizationSeen(site, caller, id);
}

/** A new one, or the one that has the name, as documented. Throws 400 without a name. */
export function createOrganization(site: Site, name: string): Organization {
  const wanted = name.trim();
  if (wanted === '' || wanted.length > JSM_LIMITS.organizationName)
    throw refuseDesk(400, 'The organization name must not be empty or too long.', 'sd.organization.error.name');
  const known = [...site.organizations.values()].find((it) => it.name === wanted);
  if (known) return known;
  const id = site.nextId('organization');
  const uuid = `7c1e0a52-0b57-4c0e-9d3f-${id.padStart(12, '0')}`;
  const made: Organization = { id, uuid, name: wanted, members: new Set(), properties: {}, serviceDeskIds: new Set() };
  site.organizations.set(id, made);
  return made;
}

/** Removes it from its desks and from the requests that are shared with it. */
export function deleteOrganization(site: Site, { id }: Organization): void {
  site.organizations.delete(id);
  const field = organizationsField(site);
  for (const issue of field ? site.issues.values() : []) {
    const ids = accountsIn(issue.values[field?.id ?? ''] ?? null);
    if (!field || !ids.includes(id)) continue;
    issue.values[field.id] = ids.filter((it) => it !== id);
    issue.version++;
  }
}
