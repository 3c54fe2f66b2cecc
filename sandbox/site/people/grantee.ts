import type { Grantee, Issue, Project, Site, User } from '../model';
import { inRole, roleOf } from './roles';

/**
 * Is the person among those a grant names? Nobody signed in is among *anyone* alone. Without an issue, a
 * grant to the reporter counts: it may apply.
 */
export function isAmong(
  site: Site,
  user: User | undefined,
  grantee: Grantee,
  project: Project,
  issue?: Issue,
): boolean {
  if (grantee === 'anyone') return true;
  if (!user) return false;
  if (grantee === 'reporter') return issue === undefined || reports(user, issue);
  if ('account' in grantee) return grantee.account === user.accountId;
  if ('role' in grantee) {
    const role = roleOf(project, grantee.role);
    return role !== undefined && inRole(site, role, user.accountId);
  }
  const group = site.groups.find(({ id, name }) => name === grantee.group || id === grantee.group);
  return group?.members.has(user.accountId) ?? false;
}

const reports = (user: User, issue: Issue): boolean => issue.values['reporter'] === user.accountId;
