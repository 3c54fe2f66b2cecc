import type { AccountId, Comment, Issue, Project, Site } from '../model';
import { can, projectOf } from '../people/permissions';

/** Licensed people (and apps) as opposed to portal customers. */
const works = (site: Site, accountId: AccountId): boolean => {
  const type = site.users.get(accountId)?.accountType;
  return type === 'atlassian' || type === 'app';
};

/**
 * May the account read internal comments: agents, and collaborators, who are licensed people with the
 * right to comment. Portal customers never.
 */
function readsInternal(site: Site, accountId: AccountId | null, issue: Issue): boolean {
  if (accountId === null || !works(site, accountId)) return false;
  const project = projectOf(site, issue);
  return (
    can(site, accountId, 'SERVICEDESK_AGENT', project, issue) || can(site, accountId, 'ADD_COMMENTS', project, issue)
  );
}

/** The issue's comments that the account may read, oldest first. */
export const visibleComments = (site: Site, accountId: AccountId | null, issue: Issue): Comment[] =>
  readsInternal(site, accountId, issue) ? issue.comments : issue.comments.filter((it) => it.public);

/** May the account speak to the customer: agents, and those on the customer's side of the request? */
export function speaksToCustomer(site: Site, accountId: AccountId, project: Project, issue?: Issue): boolean {
  if (!project.serviceDesk) return true;
  return (
    !works(site, accountId) ||
    issue?.values['reporter'] === accountId ||
    can(site, accountId, 'SERVICEDESK_AGENT', project, issue)
  );
}
