import type { JsonObject } from '../../json';
import type { Field } from '../model';
import { KINDS } from './kinds';

/** A field's data schema, as `expand=schema`, field lists and transition screens give it. */
export function fieldSchema(field: Field): JsonObject {
  const { type, items } = KINDS[field.kind];
  return {
    type,
    ...(items ? { items } : {}),
    ...(field.custom
      ? { custom: field.customType ?? field.key, customId: Number(field.id.replace('customfield_', '')) }
      : { system: field.id }),
  };
}
