import type { AccountId, Site } from '../model';

/** Has the account access to Jira itself? Portal customers have not; apps have. */
export function isLicensed(site: Site, accountId: AccountId | null): boolean {
  const user = site.users.get(accountId ?? '');
  return user !== undefined && user.active && user.accountType !== 'customer';
}
