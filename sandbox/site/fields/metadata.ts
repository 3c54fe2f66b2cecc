import type { JsonObject } from '../../json';
import type { AccountId, Field, Project, Site } from '../model';
import { KINDS } from './kinds';
import { fieldSchema } from './schema';

/** What a form needs to know of a field, on a transition screen and for editing alike. @param by who fills it in */
export function fieldMetadata(
  site: Site,
  field: Field,
  required: boolean,
  project: Project,
  by: AccountId | null,
): JsonObject {
  const allowedValues = KINDS[field.kind].allowed?.(site, field, project, by);
  return {
    required,
    schema: fieldSchema(field),
    name: field.name,
    key: field.id,
    hasDefaultValue: false,
    operations: field.kind === 'labels' ? ['add', 'set', 'remove'] : ['set'],
    ...(allowedValues ? { allowedValues } : {}),
  };
}
