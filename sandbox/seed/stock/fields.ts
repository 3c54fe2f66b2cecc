import { PARTICIPANTS_TYPE } from '../../site/jsm/circle';
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
  system('security', 'Security Level', 'security'),
  system('watches', 'Watchers', 'watches'),
  system('attachment', 'Attachment', 'attachment'),
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

const SELECT = 'com.atlassian.jira.plugin.system.customfieldtypes:select';

/** Select lists of the template with their options, whose ids count on from the given one. */
const SELECTS: readonly (readonly [id: string, name: string, first: number, values: readonly string[]])[] = [
  [
    FIELD.impact,
    'Impact',
    10030,
    ['Extensive / Widespread', 'Significant / Large', 'Moderate / Limited', 'Minor / Localized'],
  ],
  [FIELD.urgency, 'Urgency', 10040, ['Critical', 'High', 'Medium', 'Low']],
  [
    FIELD.pendingReason,
    'Pending reason',
    10050,
    ['More info required', 'Awaiting approval', 'Waiting on vendor', 'Pending on change request'],
  ],
  [FIELD.workCategory, 'Work category', 10060, ['Service requests', 'Incidents', 'Problems', 'Changes']],
];

/** Fields that JSM itself and the template bring. */
function seedServiceFields(site: Site): void {
  addCustomField(site, FIELD.participants, 'Request participants', 'users', PARTICIPANTS_TYPE);
  addCustomField(
    site,
    FIELD.organizations,
    'Organizations',
    'organizations',
    'com.atlassian.servicedesk:sd-customer-organizations',
  );
  addCustomField(
    site,
    FIELD.approvers,
    'Approvers',
    'users',
    'com.atlassian.jira.plugin.system.customfieldtypes:multiuserpicker',
  );
  addCustomField(site, FIELD.satisfaction, 'Satisfaction', 'feedback', 'com.atlassian.servicedesk:sd-request-feedback');
  for (const [id, name, first, values] of SELECTS) {
    const options = values.map((value, index) => ({ id: String(first + index), value }));
    addCustomField(site, id, name, 'select', SELECT, options);
  }
}

/** The custom fields of a desk made from the template; its team field stands first. */
export const deskFieldIds = (): string[] => [
  FIELD.team,
  FIELD.requestType,
  FIELD.timeToFirstResponse,
  FIELD.timeToResolution,
  FIELD.timeToClose,
  FIELD.timeToApproveChange,
  FIELD.participants,
  FIELD.organizations,
  FIELD.approvers,
  FIELD.satisfaction,
  ...SELECTS.map(([id]) => id),
];

/** Jira's own fields, the Team field, those of JSM and of the template, and the fields of the stock SLAs. */
export function seedFields(site: Site): void {
  for (const field of SYSTEM_FIELDS) site.fields.set(field.id, { ...field });
  addCustomField(site, FIELD.team, 'Team', 'team', 'com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team');
  addCustomField(site, FIELD.requestType, 'Request Type', 'request-type', 'com.atlassian.servicedesk:vp-origin');
  addSlaField(site, FIELD.timeToFirstResponse, 'Time to first response');
  addSlaField(site, FIELD.timeToResolution, 'Time to resolution');
  addSlaField(site, FIELD.timeToClose, 'Time to close after resolution');
  addSlaField(site, FIELD.timeToApproveChange, 'Time to approve normal change');
  seedServiceFields(site);
}
