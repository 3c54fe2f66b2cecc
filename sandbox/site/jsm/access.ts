import type { Caller } from '../caller';
import type { Issue, Project, ServiceDesk, Site } from '../model';
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

/** A desk by its own id, or its project's id or key: 404 when there is none, 403 when the caller may not enter. */
export function deskNamed(site: Site, caller: Caller, id: string): Desk {
  const project = findProject(site, id);
  const found =
    desksOf(site).find(({ desk }) => desk.id === id) ??
    (project?.serviceDesk && { project, desk: project.serviceDesk });
  if (!found)
    throw refuseDesk(404, `The service desk with the given id ${id} does not exist.`, 'sd.servicedesk.error.not.found');
  if (!mayEnter(site, caller, found.project)) throw notAllowed();
  return found;
}

/** The desk, for one of its agents; else 403. */
export function deskForAgent(site: Site, caller: Caller, id: string): Desk {
  const found = deskNamed(site, caller, id);
  if (!isAgent(site, caller, found.project)) throw notAllowed();
  return found;
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

export const noRequest = () =>
  refuseDesk(404, 'Issue does not exist or you do not have permission to see it.', 'sd.request.error.not.found');

const notAllowed = () => refuseDesk(403, 'You do not have permission to access this resource.', 'sd.error.forbidden');
