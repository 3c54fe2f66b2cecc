import type { Caller } from '../../caller';
import { administers, administersSite } from '../../people/permissions';
import { refuse } from '../../refusal';
import type { Site } from '../../model';

/*
 * Workflows and statuses of company-managed projects are the whole site's: only who holds Administer Jira
 * changes them. The workflow and status API answers everybody else 401, as its specification says; the
 * older parts of the API answer 403 with words of their own.
 */

/** Throws 401 without Administer Jira. */
export function needsSiteAdmin(site: Site, { accountId }: Caller): void {
  if (!administersSite(site, accountId))
    throw refuse(401, 'You need the Administer Jira global permission to work with global workflows and statuses.');
}

/** Throws 403 without Administer Jira, with the words of the operation. */
export function needsAdminOr403(site: Site, { accountId }: Caller, words: string): void {
  if (!administersSite(site, accountId)) throw refuse(403, words);
}

/** Throws 401 for who administers neither the site nor a project. */
export function needsAnyAdmin(site: Site, { accountId }: Caller): void {
  const any = [...site.projects.values()].some((project) => administers(site, accountId, project));
  if (!any && !administersSite(site, accountId))
    throw refuse(401, 'You need the Administer projects or Administer Jira permission to read statuses.');
}
