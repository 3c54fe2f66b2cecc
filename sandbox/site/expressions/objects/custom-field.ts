import { belongsTo } from '../../fields/settable';
import { wireValue } from '../../fields/value';
import type { Field, Issue } from '../../model';
import { projectOf } from '../../people/permissions';
import { fromJson, type Purse, type Value } from '../values';
import type { View } from './view';

/** A custom field by its id, or, for an app's field, by its key. */
function customField({ site }: View, name: string): Field | undefined {
  const byId = site.fields.get(name);
  if (byId) return byId.custom ? byId : undefined;
  return [...site.fields.values()].find((field) => field.custom && field.key === name);
}

/**
 * A custom field's value in the JSON form of the REST API; null where the field is unset or not of the
 * issue's project. Undefined: the site has no such field. Each reading is an expensive operation.
 */
export function customFieldValue(view: View, issue: Issue, name: string, purse: Purse): Value | undefined {
  const field = customField(view, name);
  if (!field) return undefined;
  purse.spend('expensiveOperations');
  if (!belongsTo(projectOf(view.site, issue), field)) return null;
  return fromJson(wireValue(view.site, issue, field, view.viewer));
}
