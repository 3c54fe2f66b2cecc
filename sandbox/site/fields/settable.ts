import type { Caller } from '../caller';
import type { Field, Issue, Project, Site } from '../model';
import { can } from '../people/permissions';
import { KINDS } from './kinds';

/** Jira's one sentence for a field that is unknown, not of this project, or not the caller's to set. */
export const cannotBeSet = (fieldId: string): string =>
  `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;

/** Does the field exist for this project's work items? System fields always do. */
export const belongsTo = (project: Project, field: Field): boolean =>
  !field.custom || project.fieldIds.includes(field.id);

/** Fields that ask for a permission of their own besides the one for the edit. */
const OWN_PERMISSION: Record<string, string> = {
  assignee: 'ASSIGN_ISSUES',
  reporter: 'MODIFY_REPORTER',
  security: 'SET_ISSUE_SECURITY',
};

/** System fields of settable kinds that only Jira itself writes. */
const JIRAS_OWN = new Set(['creator', 'created', 'updated', 'resolutiondate']);

/** The field, if this caller may set it there; a read-only app field is its own app's alone. */
export function settableField(
  site: Site,
  caller: Caller,
  project: Project,
  fieldId: string,
  issue?: Issue,
): Field | undefined {
  const field = site.fields.get(fieldId);
  if (!field || !belongsTo(project, field) || !KINDS[field.kind].parse || JIRAS_OWN.has(fieldId)) return undefined;
  if (field.kind === 'security' && !project.securityLevels?.length) return undefined;
  if (field.app?.readOnly && field.app.appId !== caller.app?.appId) return undefined;
  const permission = OWN_PERMISSION[fieldId];
  return permission && !can(site, caller.accountId, permission, project, issue) ? undefined : field;
}
