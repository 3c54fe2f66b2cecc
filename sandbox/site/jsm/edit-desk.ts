import type { Caller } from '../caller';
import type { Project, Queue, RequestType, ServiceDesk, Site } from '../model';
import { refuse } from '../refusal';
import { compileJql } from '../search/compile-jql';

/** The statuses that work of a request type can be in, in the order of its workflow. */
export const statusesOf = (site: Site, project: Project, { issueTypeId }: RequestType): string[] =>
  site.workflows.get(project.workflows[issueTypeId] ?? '')?.statusIds ?? [];

/** Sets what customers read for statuses of a request type; an empty name, or the status' own, is none of its own. */
export function nameStatuses(
  site: Site,
  project: Project,
  type: RequestType,
  names: Readonly<Record<string, string>>,
): void {
  const known = statusesOf(site, project, type);
  const unknown = Object.keys(names).find((id) => !known.includes(id));
  if (unknown !== undefined) throw refuse(400, `The work of this request type is never in the status ${unknown}.`);
  for (const [id, name] of Object.entries(names)) {
    if (name.trim() === '' || name.trim() === site.statuses.get(id)?.name) delete type.customerStatusNames[id];
    else type.customerStatusNames[id] = name.trim();
  }
}

/** The columns of a new queue. */
const COLUMNS = ['issuetype', 'issuekey', 'summary', 'assignee', 'status', 'priority', 'created'];

/** Adds a queue to the desk. Throws 400 without a name, for a name in use, or for JQL that says nothing. */
export function addQueue(
  site: Site,
  caller: Caller,
  project: Project,
  desk: ServiceDesk,
  { name, jql }: { name: string; jql: string },
): Queue {
  const wanted = name.trim();
  if (wanted === '') throw refuse(400, 'Give the queue a name.');
  if (desk.queues.some((it) => it.name.toLowerCase() === wanted.toLowerCase()))
    throw refuse(400, `This project has a queue named “${wanted}” already. Choose another name.`);
  const whole = inProject(project, jql);
  compileJql(site, whole, caller.accountId);
  const slas = [...site.fields.values()].filter(({ kind, id }) => kind === 'sla' && project.fieldIds.includes(id));
  const queue: Queue = {
    id: String(Math.max(0, ...desk.queues.map(({ id }) => Number(id))) + 1),
    name: wanted,
    jql: whole,
    fields: [...COLUMNS, ...slas.filter(({ name: of }) => desk.slas.some((it) => it.name === of)).map(({ id }) => id)],
  };
  desk.queues.push(queue);
  return queue;
}

/** A queue shows work of its project alone, whatever else it asks for. */
function inProject({ key }: Project, jql: string): string {
  const [, filter = '', order = ''] = /^(.*?)(\border\s+by\b.*)?$/is.exec(jql.trim()) ?? [];
  const where = filter.trim() === '' ? `project = ${key}` : `project = ${key} AND (${filter.trim()})`;
  return order === '' ? where : `${where} ${order.trim()}`;
}
