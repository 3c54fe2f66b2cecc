import type { Site, Status } from '../model';
import { refuse } from '../refusal';
import { STATUS_LIMITS as LIMITS } from './limits';

/** A status id that nothing has yet. */
export function newStatusId(site: Site): string {
  let id = site.nextId('status');
  while (site.statuses.has(id)) id = site.nextId('status');
  return id;
}

/** The status of that name, upper and lower case alike. */
export const statusNamed = (site: Site, name: string): Status | undefined =>
  [...site.statuses.values()].find((it) => it.name.toLowerCase() === name.trim().toLowerCase());

/** Why a status may not have this name; `undefined`: it may. `own`: the id of the status that is renamed. */
export function nameProblem(site: Site, name: string, own?: string): string | undefined {
  if (name.trim() === '') return 'The name of a status must not be empty.';
  if (name.length > LIMITS.name) return `The name is too long, maxSize=${LIMITS.name}`;
  const taken = statusNamed(site, name);
  return taken && taken.id !== own ? 'You must use a unique status name.' : undefined;
}

/** Gives a status another name, category or description. Issues in it are read anew. */
export function changeStatus(site: Site, status: Status, to: Partial<Omit<Status, 'id'>>): void {
  const moved = to.category !== undefined && to.category !== status.category;
  Object.assign(status, to);
  if (!moved) return;
  for (const issue of site.issues.values()) if (issue.statusId === status.id) issue.version++;
}

/** The workflows that have the status. */
export const workflowsWith = (site: Site, statusId: string) =>
  [...site.workflows.values()].filter((it) => it.statusIds.includes(statusId));

/** Takes statuses away. Throws 400 when a workflow has one, or work is in one: then none is taken. */
export function deleteStatuses(site: Site, statuses: readonly Status[]): void {
  for (const { id, name } of statuses) {
    const inUse = workflowsWith(site, id).length > 0 || [...site.issues.values()].some((it) => it.statusId === id);
    if (inUse) throw refuse(400, `The status '${name}' cannot be deleted because it is in use.`);
  }
  for (const { id } of statuses) site.statuses.delete(id);
}
