import type { Json } from '../../json';
import { calendarDateOrNull } from '../expressions/objects/calendar-date';
import { dateOrNull } from '../expressions/objects/date';
import { userObject } from '../expressions/objects/user';
import type { View } from '../expressions/objects/view';
import { fromJson, type Value } from '../expressions/values';
import type { Field, RawValue } from '../model';

const person = (view: View, raw: Json): Value => (typeof raw === 'string' ? userObject(view, raw) : null);

/**
 * What the variable `value` is in the expressions of an app's field, by the field's type: a User, Date or
 * CalendarDate, else plain data (Forge docs, `jira:customField`, Validation and Formatter).
 */
export function expressionValue(view: View, field: Field, raw: RawValue): Value {
  if (field.kind === 'user') return person(view, raw);
  if (field.kind === 'users') return Array.isArray(raw) ? raw.map((one) => person(view, one)) : null;
  if (field.kind === 'datetime') return dateOrNull(view, raw);
  if (field.kind === 'date') return calendarDateOrNull(raw);
  return fromJson(raw);
}
