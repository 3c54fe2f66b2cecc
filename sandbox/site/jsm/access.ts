import type { Caller } from '../caller';
import type { Issue, Project, ServiceDesk, Site, User } from '../model';
import { findIssue, findProject } from '../people/find';
import { administers, can, projectOf } from '../people/permissions';
import { refuseDesk } from '../refusal';
import { requestOf } from './request-type-field';

export interface Desk {
  project: Project;
  desk: ServiceDesk;
}

/** Agents, customers and administrators of the desk. */
export const mayEnter = (site: Site, caller: Caller, project: Project): boolean =>
  can(site, caller.accountId, 'BROWSE_PROJECTS', project) || administers(site, caller.accountId, project);

export const isAgent = (site: Site, caller: Caller, project: Project, issue?: Issue): boolean =>
  can(site, caller.accountId, 'SERVICEDESK_AGENT', project, issue);

export const desksOf = (site: Site): Desk[] =>
  [...site.projects.values()].flatMap((project) =>
    project.serviceDesk ? [{ project, desk: project.serviceDesk }] : [],
  );

/** A desk by its own id, or its project's id or key, whoever asks. */
export function deskIfAny(site: Site, id: string): Desk | undefined {
  const project = findProject(site, id);
  return (
    desksOf(site).find(({ desk }) => desk.id === id) ?? (project?.serviceDesk && { project, desk: project.serviceDesk })
  );
}

/** 404 when there is no such desk, 403 when the caller may not enter. */
export function deskNamed(site: Site, caller: Caller, id: string): Desk {
  const found = deskIfAny(site, id);
  if (!found) throw noDesk(id);
  if (!mayEnter(site, caller, found.project)) throw notAllowed();
  return found;
}

/** The desk, for one of its agents; else 403. */
export function deskForAgent(site: Site, caller: Caller, id: string): Desk {
  const found = deskNamed(site, caller, id);
  if (!isAgent(site, caller, found.project)) throw notAllowed();
  return found;
}

/** The desk, for who administers it or the site; else 403. */
export function deskForAdmin(site: Site, caller: Caller, id: string): Desk {
  const found = deskNamed(site, caller, id);
  if (!administers(site, caller.accountId, found.project)) throw notAllowed();
  return found;
}

/** Is the caller an agent or administrator of any desk? */
export const worksAtSomeDesk = (site: Site, caller: Caller): boolean =>
  desksOf(site).some(({ project }) => isAgent(site, caller, project) || administers(site, caller.accountId, project));

/** The account, if it exists. Throws 400. */
export function accountNamed(site: Site, accountId: string): User {
  const user = site.users.get(accountId);
  if (!user) throw refuseDesk(400, `The user with account id ${accountId} does not exist.`, 'sd.user.error.not.found');
  return user;
}

/** A customer request the caller may see. 404 for anything else alike. */
export function visibleRequest(site: Site, caller: Caller, idOrKey: string) {
  const issue = findIssue(site, idOrKey);
  const request = issue && requestOf(site, issue);
  if (!issue || !request || !can(site, caller.accountId, 'BROWSE_PROJECTS', projectOf(site, issue), issue))
    throw noRequest();
  return { issue, ...request };
}

/** Work on a desk, for an agent who may browse it: 404 when there is no such issue, 403 for all others. */
export function issueForAgent(site: Site, caller: Caller, idOrKey: string): Issue {
  const issue = findIssue(site, idOrKey);
  if (!issue || !site.projects.get(issue.projectId)?.serviceDesk) throw noRequest();
  const project = projectOf(site, issue);
  if (!isAgent(site, caller, project, issue) || !can(site, caller.accountId, 'BROWSE_PROJECTS', project, issue))
    throw notAllowed();
  return issue;
}

export const noDesk = (id: string) =>
  refuseDesk(404, `The service desk with the given id ${id} does not exist.`, 'sd.servicedesk.error.not.found');

export const noRequest = () =>
  refuseDesk(404, 'Issue does not exist or you do not have permission to see it.', 'sd.request.error.not.found');

export const notAllowed = () =>
  refuseDesk(403, 'You do not have permission to access this resource.', 'sd.error.forbidden');
