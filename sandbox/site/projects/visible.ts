import type { Caller } from '../caller';
import type { Project, Site } from '../model';
import { findProject } from '../people/find';
import { administers, seesProject } from '../people/permissions';
import { refuse, type Refusal } from '../refusal';

/** 404 for a project that is missing and for one the caller may not see alike. */
export const noProject = (idOrKey: string): Refusal =>
  refuse(404, `No project could be found with ${/^\d+$/.test(idOrKey) ? 'id' : 'key'} '${idOrKey}'.`);

/** The project by id or key. Throws 404 when missing or not visible alike. */
export function visibleProject(site: Site, caller: Caller, idOrKey: string): Project {
  const project = findProject(site, idOrKey);
  if (!project || !seesProject(site, caller.accountId, project)) throw noProject(idOrKey);
  return project;
}

/** The project, for someone who may administer it: 404 when not visible, 403 when not theirs to change. */
export function administeredProject(site: Site, caller: Caller, idOrKey: string): Project {
  const project = visibleProject(site, caller, idOrKey);
  if (!administers(site, caller.accountId, project))
    throw refuse(403, 'You cannot edit the configuration of this project.');
  return project;
}
