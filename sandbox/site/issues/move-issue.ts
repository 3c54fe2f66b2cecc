import type { Actor } from '../actor';
import type { ChangeGroup, ChangeItem, Issue, Project, Site } from '../model';
import { refuseFields } from '../refusal';
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

/** In the new project's workflow: the status it has, if that is there, else the first one. */
function landing(site: Site, project: Project, issue: Issue): string {
  const workflow = site.workflows.get(project.workflows[issue.typeId] ?? '');
  if (!workflow) throw refuseFields({ issuetype: 'The issue type selected is invalid.' });
  return workflow.statusIds.includes(issue.statusId) ? issue.statusId : workflow.initialStatusId;
}

/**
 * Moves an issue to another project: a new key, the old one still leads to it. One history group with
 * project, Key, and the status when the new workflow lacks it. The request type stays behind with its desk.
 */
export function moveIssue(site: Site, issue: Issue, project: Project, actor: Actor): ChangeGroup | undefined {
  const old = site.projects.get(issue.projectId);
  if (!old || old.id === project.id) return undefined;
  const statusId = landing(site, project, issue);
  const key = `${project.key}-${project.nextIssueNumber++}`;
  const items = [item('project', old.id, old.name, project.id, project.name), item('Key', null, issue.key, null, key)];
  if (statusId !== issue.statusId) {
    const name = (id: string): string => site.statuses.get(id)?.name ?? id;
    items.push(item('status', issue.statusId, name(issue.statusId), statusId, name(statusId)));
  }
  Object.assign(issue, { key, projectId: project.id, statusId });
  delete issue.requestTypeId;
  site.issueKeys.set(key, issue.id);
  return recordAndTell(site, issue, items, actor);
}
