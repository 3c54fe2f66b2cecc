import type { Caller } from '../caller';
import type { AccountId, Grantee, Issue, Project, Site, User } from '../model';
import { noIssue, refuse } from '../refusal';
import { findIssue } from './find';
import { permissionNamed, refusalText } from './permission-table';

/** Does this account administer the site (global permission Administer Jira)? */
export const administersSite = (site: Site, accountId: AccountId | null): boolean =>
  accountId !== null && site.globalAdmins.has(accountId);

/**
 * Does the account hold a project permission (`BROWSE_PROJECTS`, `SERVICEDESK_AGENT` …)?
 * A site admin does not hold project permissions of itself. A portal customer holds them only on
 * requests that customer reports. Without an issue, a grant to the reporter counts: it may apply.
 */
export function can(
  site: Site,
  accountId: AccountId | null,
  permission: string,
  project: Project,
  issue?: Issue,
): boolean {
  const user = accountId === null ? undefined : site.users.get(accountId);
  if (accountId !== null && !user?.active) return false;
  if (user?.accountType === 'customer' && issue && !reports(user, issue)) return false;
  return (project.grants[permission] ?? []).some((grantee) => holds(site, user, grantee, project, issue));
}

function holds(site: Site, user: User | undefined, grantee: Grantee, project: Project, issue?: Issue): boolean {
  if (grantee === 'anyone') return true;
  if (!user) return false;
  if (grantee === 'reporter') return issue === undefined || reports(user, issue);
  if ('account' in grantee) return grantee.account === user.accountId;
  const circle =
    'role' in grantee
      ? project.roles.find((role) => role.name === grantee.role || role.id === grantee.role)
      : site.groups.find((group) => group.name === grantee.group || group.id === grantee.group);
  return circle?.members.has(user.accountId) ?? false;
}

const reports = (user: User, issue: Issue): boolean => issue.values['reporter'] === user.accountId;

/** May the account look up other people (global permission Browse users)? Customers may not. */
export const browsesUsers = (site: Site, accountId: AccountId | null): boolean =>
  holdsGlobally(site, accountId, 'USER_PICKER');

/** Does the account hold a global permission? Everyone licensed browses users and edits in bulk. */
export function holdsGlobally(site: Site, accountId: AccountId | null, permission: string): boolean {
  const user = accountId === null ? undefined : site.users.get(accountId);
  if (!user?.active) return false;
  if (administersSite(site, accountId)) return permissionNamed(permission)?.type === 'GLOBAL';
  return user.accountType !== 'customer' && (permission === 'USER_PICKER' || permission === 'BULK_CHANGE');
}

/** May the account administer the project: Administer Projects there, or Administer Jira? */
export const administers = (site: Site, accountId: AccountId | null, project: Project): boolean =>
  administersSite(site, accountId) || can(site, accountId, 'ADMINISTER_PROJECTS', project);

/** May the account see the project: Browse, or a right to administer it? */
export const seesProject = (site: Site, accountId: AccountId | null, project: Project): boolean =>
  can(site, accountId, 'BROWSE_PROJECTS', project) || administers(site, accountId, project);

/** The project an issue lives in. */
export function projectOf(site: Site, issue: Issue): Project {
  const project = site.projects.get(issue.projectId);
  if (!project) throw new Error(`Issue ${issue.key} is in a project that does not exist: ${issue.projectId}`);
  return project;
}

/** The issue by id or key, also by a key it had before a move. Throws 404 when missing or not visible alike. */
export function browsable(site: Site, caller: Caller, idOrKey: string): Issue {
  const issue = findIssue(site, idOrKey);
  if (!issue || !can(site, caller.accountId, 'BROWSE_PROJECTS', projectOf(site, issue), issue)) throw noIssue();
  return issue;
}

/** Throws 403 with Jira's words when the caller lacks the permission on the issue. */
export function needs(site: Site, caller: Caller, permission: string, issue: Issue): void {
  if (!can(site, caller.accountId, permission, projectOf(site, issue), issue))
    throw refuse(403, refusalText(permission));
}
