import type { FormField } from './wire';

export type Control = 'line' | 'text' | 'choice' | 'choices' | 'people' | 'person' | 'number' | 'date';

/** How a field of a form is asked for. */
export function controlOf({ jiraSchema: { type, items, system, custom = '' }, validValues }: FormField): Control {
  if (type === 'user') return 'person';
  if (items === 'user') return 'people';
  if (validValues.length > 0) return type === 'array' ? 'choices' : 'choice';
  if (type === 'number') return 'number';
  if (type === 'date') return 'date';
  return system === 'description' || system === 'environment' || custom.endsWith(':textarea') ? 'text' : 'line';
}

/** What was typed or chosen: one text, or several. */
export type Entered = string | readonly string[];

const isEmpty = (value: Entered | undefined): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : value.length === 0);

function sentAs(field: FormField, value: Entered): unknown {
  const all = typeof value === 'string' ? [value] : value;
  switch (controlOf(field)) {
    case 'people':
      return all.map((accountId) => ({ accountId }));
    case 'person':
      return { accountId: all[0] };
    case 'choices':
      return all.map((id) => ({ id }));
    case 'choice':
      return { id: all[0] };
    case 'number':
      return Number(value);
    case 'date':
    case 'line':
    case 'text':
      return value;
  }
}

/** The fields' values as JSM's API takes them; what was left empty is not sent. */
export const valuesOf = (fields: readonly FormField[], entered: Record<string, Entered>): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = entered[field.fieldId];
      return value === undefined || isEmpty(value) ? [] : [[field.fieldId, sentAs(field, value)]];
    }),
  );

/** The names of the fields that must still be filled in. */
export const missingIn = (fields: readonly FormField[], entered: Record<string, Entered>): string[] =>
  fields.filter(({ required, fieldId }) => required && isEmpty(entered[fieldId])).map(({ name }) => name);
