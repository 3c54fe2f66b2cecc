import type { Caller } from '../caller';
import type { Site, User } from '../model';
import { administersSite } from './permissions';

/**
 * May the caller read the person's e-mail address? Its owner may, everybody where the owner shows it to
 * anyone, and people (never apps) who administer Jira or to whose organization the owner shows it.
 */
export function seesEmail(site: Site, caller: Caller, user: User): boolean {
  if (user.accountType === 'app') return false;
  if (user.accountId === caller.accountId || user.emailVisibility === 'anyone') return true;
  if (caller.app) return false;
  const licensed = site.users.get(caller.accountId ?? '')?.accountType === 'atlassian';
  return administersSite(site, caller.accountId) || (user.emailVisibility === 'organization' && licensed);
}
