import type { AccountId, Issue, Project, Site } from '../model';
import { isAmong } from '../people/grantee';

export type SecurityLevel = NonNullable<Project['securityLevels']>[number];

export const levelOf = (project: Project, levelId: string): SecurityLevel | undefined =>
  project.securityLevels?.find(({ id }) => id === levelId);

/**
 * Is the account a member of the project's security level, so that it sees issues at that level? Permissions
 * do not matter here, not even Administer Jira. A level the project does not have has no members.
 */
export function holdsLevel(
  site: Site,
  accountId: AccountId | null,
  project: Project,
  levelId: string,
  issue?: Issue,
): boolean {
  const user = accountId === null ? undefined : site.users.get(accountId);
  if (accountId !== null && !user?.active) return false;
  return levelOf(project, levelId)?.grants.some((grantee) => isAmong(site, user, grantee, project, issue)) ?? false;
}
