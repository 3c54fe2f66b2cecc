import type { AccountId, Project, Role, Site, User } from '../model';
import { refuseDesk } from '../refusal';
import { accountNamed } from './access';

/** The role that makes people customers of a desk; its name is JSM's own. */
const CUSTOMERS = 'Service Desk Customers';

function customersRole(project: Project): Role {
  const role = project.roles.find(({ name }) => name === CUSTOMERS);
  if (!role) throw refuseDesk(400, `${project.key} has no role ${CUSTOMERS}.`, 'sd.customer.error.no.role');
  return role;
}

/** A desk's customers: those of the role, and the members of its organizations. */
export function customersOf(site: Site, project: Project): User[] {
  const ids = new Set(customersRole(project).members);
  const deskId = project.serviceDesk?.id ?? '';
  for (const { serviceDeskIds, members } of site.organizations.values())
    if (serviceDeskIds.has(deskId)) members.forEach((id) => ids.add(id));
  return [...ids].flatMap((id) => site.users.get(id) ?? []);
}

export function addCustomers(site: Site, project: Project, accountIds: readonly AccountId[]): void {
  const known = accountIds.map((id) => accountNamed(site, id));
  for (const { accountId } of known) customersRole(project).members.add(accountId);
}

export function removeCustomers(site: Site, project: Project, accountIds: readonly AccountId[]): void {
  const known = accountIds.map((id) => accountNamed(site, id));
  for (const { accountId } of known) customersRole(project).members.delete(accountId);
}

/** The name, a word of it, or the address begins so. */
export const answersTo =
  (text: string) =>
  ({ displayName, email }: User): boolean =>
    [displayName, email, ...displayName.split(/\s+/)].some((it) => it.toLowerCase().startsWith(text.toLowerCase()));

/**
 * A new account for the portal alone.
 * @throws 400 for an address that is none, and 400 or (when asked for) 409 for one that has an account
 */
export function createCustomer(site: Site, email: string, displayName: string, strict: boolean): User {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw refuseDesk(400, 'The email address is incorrectly formed.', 'sd.customer.error.email');
  if ([...site.users.values()].some((it) => it.email.toLowerCase() === email.toLowerCase()))
    throw refuseDesk(strict ? 409 : 400, 'An account already exists for this email.', 'sd.customer.error.exists');
  const user: User = {
    accountId: `qm:${site.cloudId}:${site.nextId('customer')}`,
    displayName: displayName || email,
    email,
    accountType: 'customer',
    active: true,
    timeZone: 'UTC',
  };
  site.users.set(user.accountId, user);
  return user;
}
