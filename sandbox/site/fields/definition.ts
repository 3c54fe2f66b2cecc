import type { JsonObject } from '../../json';
import type { Field, FieldKind } from '../model';
import { fieldSchema } from './schema';

/** What JQL adds in brackets to a custom field's name, by kind. */
const CLAUSE_SUFFIX: Partial<Record<FieldKind, string>> = {
  team: 'Team',
  select: 'Dropdown',
  datetime: 'Time stamp',
  date: 'Date',
  number: 'Number',
  string: 'Short text',
  user: 'People',
};

/** Names of system fields in JQL where they are not the id, or not the id alone. */
const CLAUSES: Record<string, string[]> = {
  issuetype: ['issuetype', 'type'],
  created: ['created', 'createdDate'],
  updated: ['updated', 'updatedDate'],
  duedate: ['due', 'duedate'],
  attachment: ['attachments'],
  resolutiondate: ['resolutiondate', 'resolved'],
  issuelinks: ['issueLink'],
};

/** Fields that are computed or kept elsewhere and cannot be put on a screen. */
const NOT_ORDERABLE = new Set([
  'status',
  'created',
  'updated',
  'resolutiondate',
  'creator',
  'project',
  'comment',
  'watches',
]);

function configuration({ app, kind, customType }: Field): JsonObject {
  if (app) return { configuration: { customRenderer: false, readOnly: app.readOnly, environment: 'DEVELOPMENT' } };
  return kind === 'team' && customType ? { configuration: { [customType]: true } } : {};
}

/** A field as `GET /rest/api/3/field` lists it. */
export function fieldDetails(field: Field): JsonObject {
  return {
    id: field.id,
    key: field.key,
    name: field.name,
    custom: field.custom,
    orderable: !NOT_ORDERABLE.has(field.id),
    navigable: true,
    searchable: true,
    clauseNames: clauseNames(field),
    // The parent has no schema on the wire.
    ...(field.kind === 'parent' ? {} : { schema: { ...fieldSchema(field), ...configuration(field) } }),
  };
}

function clauseNames({ id, name, custom, kind, app }: Field): string[] {
  if (!custom) return CLAUSES[id] ?? [id];
  const suffix = app ? undefined : CLAUSE_SUFFIX[kind];
  return [`cf[${id.replace('customfield_', '')}]`, name, ...(suffix ? [`${name}[${suffix}]`] : [])];
}
