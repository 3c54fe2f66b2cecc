import type { Caller } from '../caller';
import type { Field, Project, Site } from '../model';
import { administersSite } from '../people/permissions';
import { refuse } from '../refusal';

/** Where a custom field exists. Jira allows several with settings of their own; each field here has one. */
export interface FieldContext {
  id: string;
  name: string;
  /** For all projects, those to come included. */
  global: boolean;
  projects: Project[];
}

/** The field's one context: of every project when all have the field, else of those that have it. */
export function contextOf(site: Site, field: Field): FieldContext {
  const all = [...site.projects.values()];
  const projects = all.filter(({ fieldIds }) => fieldIds.includes(field.id));
  const global = projects.length === all.length;
  const name = global ? `Default Configuration Scheme for ${field.name}` : `Context for ${field.name}`;
  return { id: `1${field.id.replace('customfield_', '')}`, name, global, projects };
}

/** The custom field, for who administers Jira: 403 for others, 404 for any other field. */
export function configurableField(site: Site, caller: Caller, fieldId: string): Field {
  if (!administersSite(site, caller.accountId))
    throw refuse(403, 'Only Jira administrators can access custom field contexts.');
  const field = site.fields.get(fieldId);
  if (!field?.custom) throw refuse(404, 'The custom field was not found.');
  return field;
}

/** The field's context with this id, or 404. */
export function contextNamed(site: Site, field: Field, contextId: string): FieldContext {
  const context = contextOf(site, field);
  if (context.id !== contextId) throw refuse(404, 'The custom field context was not found.');
  return context;
}
