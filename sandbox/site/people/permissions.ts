import type { Caller } from '../caller';
import { takesPart } from '../jsm/circle';
import type { AccountId, Issue, Project, Site } from '../model';
import { noIssue, refuse } from '../refusal';
import { holdsLevel } from '../security/levels';
import { findIssue } from './find';
import { isAmong } from './grantee';
import { permissionNamed, refusalText } from './permission-table';

/** Does this account administer the site (global permission Administer Jira)? */
export const administersSite = (site: Site, accountId: AccountId | null): boolean =>
  accountId !== null && site.globalAdmins.has(accountId);

/** What is left of permissions once a project or an issue is archived: the work can be read and not changed. */
const LEFT_WHEN_ARCHIVED = new Set(['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS', 'SERVICEDESK_AGENT']);

/**
 * Does the account hold a project permission (`BROWSE_PROJECTS`, `SERVICEDESK_AGENT` …)?
 * A site admin does not hold project permissions of itself. A portal customer holds them only on
 * requests that customer takes part in. Without an issue, a grant to the reporter counts: it may apply. On an
 * issue with a security level nobody holds anything who is not a member of the level.
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
  if (accountId !== null && site.withheld?.get(accountId)?.has(permission)) return false;
  if (user?.accountType === 'customer' && issue && !takesPart(site, user.accountId, issue)) return false;
  if ((project.archived ?? issue?.archived) && !LEFT_WHEN_ARCHIVED.has(permission)) return false;
  if (issue?.securityLevelId && !holdsLevel(site, accountId, project, issue.securityLevelId, issue)) return false;
  return (project.grants[permission] ?? []).some((grantee) => isAmong(site, user, grantee, project, issue));
}

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
