import type { Field, FieldKind, Site } from '../../site/model';
import { FIELD } from '../ids';

const system = (id: string, name: string, kind: FieldKind): Field => ({ id, key: id, name, kind, custom: false });

const SYSTEM_FIELDS: Field[] = [
  system('summary', 'Summary', 'summary'),
  system('issuetype', 'Work type', 'issuetype'),
  system('project', 'Space', 'project'),
  system('status', 'Status', 'status'),
  system('priority', 'Priority', 'priority'),
  system('resolution', 'Resolution', 'resolution'),
  system('assignee', 'Assignee', 'user'),
  system('reporter', 'Reporter', 'user'),
  system('creator', 'Creator', 'user'),
  system('description', 'Description', 'adf'),
  system('labels', 'Labels', 'labels'),
  system('duedate', 'Due date', 'date'),
  system('created', 'Created', 'datetime'),
  system('updated', 'Updated', 'datetime'),
  system('resolutiondate', 'Resolved', 'datetime'),
  system('issuelinks', 'Linked work items', 'issuelinks'),
  system('comment', 'Comment', 'comment'),
  system('parent', 'Parent', 'parent'),
];

export function addCustomField(
  site: Site,
  id: string,
  name: string,
  kind: FieldKind,
  customType: string,
  options?: Field['options'],
): void {
  site.fields.set(id, { id, key: id, name, kind, custom: true, customType, ...(options ? { options } : {}) });
}

/** The field an SLA metric of that name shows itself in. */
export const addSlaField = (site: Site, id: string, name: string): void =>
  addCustomField(site, id, name, 'sla', 'com.atlassian.servicedesk:sd-sla-field');

/** Jira's own fields, the Team field, Request Type and the fields of the stock SLAs. */
export function seedFields(site: Site): void {
  for (const field of SYSTEM_FIELDS) site.fields.set(field.id, { ...field });
  addCustomField(site, FIELD.team, 'Team', 'team', 'com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team');
  addCustomField(site, FIELD.requestType, 'Request Type', 'request-type', 'com.atlassian.servicedesk:vp-origin');
  addSlaField(site, FIELD.timeToFirstResponse, 'Time to first response');
  addSlaField(site, FIELD.timeToResolution, 'Time to resolution');
}
