import type { Actor } from '../actor';
import type { ChangeGroup, ChangeItem, Issue, Project, Site } from '../model';
import { refuseFields } from '../refusal';
import { levelOf } from '../security/levels';
import { applyChanges } from './apply';
import { recordAndTell } from './record';

const item = (
  field: string,
  from: string | null,
  fromString: string,
  to: string | null,
  toString: string,
): ChangeItem => ({
  field,
  fieldtype: 'jira',
  ...(field === 'Key' ? {} : { fieldId: field }),
  from,
  fromString,
  to,
  toString,
});

export interface Move {
  /** Another work type; the same when absent. */
  typeId?: string;
  /** Status ids to statuses of the new workflow, for those it does not have; where absent: its first one. */
  statuses?: ReadonlyMap<string, string>;
}

/** In the new project's workflow: the status it has, if that is there, else the one named for it, else the first. */
function landing(site: Site, project: Project, typeId: string, statusId: string, { statuses }: Move): string {
  const workflow = site.workflows.get(project.workflows[typeId] ?? '');
  if (!workflow) throw refuseFields({ issuetype: 'The issue type selected is invalid.' });
  if (workflow.statusIds.includes(statusId)) return statusId;
  const named = statuses?.get(statusId) ?? workflow.initialStatusId;
  if (!workflow.statusIds.includes(named)) throw refuseFields({ status: 'The status selected is invalid.' });
  return named;
}

/** What does not go along: a request type belongs to a desk and a work type, a security level to a project. */
function leaveBehind(site: Site, issue: Issue, project: Project, old: Project): ChangeItem[] {
  const type = old.serviceDesk?.requestTypes.find((it) => it.id === issue.requestTypeId);
  if (project !== old || type?.issueTypeId !== issue.typeId) delete issue.requestTypeId;
  const stays = issue.securityLevelId === undefined || levelOf(project, issue.securityLevelId);
  return stays ? [] : applyChanges(site, issue, { security: null });
}

/**
 * Moves an issue to another project, another work type, or both. A new project gives a new key; the old one
 * still leads to the issue. One history group with project, Key, work type, and the status when the new
 * workflow lacks it. Throws 400 where the project does not have the work type.
 */
export function moveIssue(
  site: Site,
  issue: Issue,
  project: Project,
  actor: Actor,
  move: Move = {},
): ChangeGroup | undefined {
  const old = site.projects.get(issue.projectId);
  const typeId = move.typeId ?? issue.typeId;
  if (!old || (old.id === project.id && typeId === issue.typeId)) return undefined;
  const statusId = landing(site, project, typeId, issue.statusId, move);
  const items: ChangeItem[] = [];
  if (old.id !== project.id) {
    const key = `${project.key}-${project.nextIssueNumber++}`;
    items.push(item('project', old.id, old.name, project.id, project.name), item('Key', null, issue.key, null, key));
    Object.assign(issue, { key, projectId: project.id });
    site.issueKeys.set(key, issue.id);
  }
  if (typeId !== issue.typeId) {
    const name = (id: string): string => site.issueTypes.get(id)?.name ?? id;
    items.push(item('issuetype', issue.typeId, name(issue.typeId), typeId, name(typeId)));
    issue.typeId = typeId;
  }
  if (statusId !== issue.statusId) {
    const name = (id: string): string => site.statuses.get(id)?.name ?? id;
    items.push(item('status', issue.statusId, name(issue.statusId), statusId, name(statusId)));
    issue.statusId = statusId;
  }
  return recordAndTell(site, issue, [...items, ...leaveBehind(site, issue, project, old)], actor);
}
