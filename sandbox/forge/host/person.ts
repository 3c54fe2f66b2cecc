import type { AccountId, Site } from '../../site/model';
import type { Unlicensed } from '../manifest/shapes';

export type AccountType = 'licensed' | Unlicensed;

/** (developer.atlassian.com/platform/forge/access-to-forge-apps-for-unlicensed-jsm-users) Every Atlassian account here has Jira. */
export function accountTypeOf(site: Site, accountId: AccountId | null): AccountType {
  const user = accountId === null ? undefined : site.users.get(accountId);
  if (!user?.active) return 'anonymous';
  if (user.accountType === 'customer') return 'customer';
  return user.accountType === 'app' ? 'unlicensed' : 'licensed';
}

/** Licensed people always; the others where the module opens itself to them. */
export const mayUse = (type: AccountType, unlicensedAccess: readonly Unlicensed[] = []): boolean =>
  type === 'licensed' || unlicensedAccess.includes(type);
