import { fieldDetails } from '../../fields/definition';
import type { Field, Site } from '../../model';
import type { Named } from './clause';
import { customField } from './custom-fields';
import { propertyField, propertyNamed } from './fields/property';
import { lacking, noField } from './refusals';
import type { JqlField } from './scope';
import { SYSTEM_FIELDS, SYSTEM_FIELDS_LACKING } from './system-fields';

/** What `GET /field` says a field is called in JQL, in lower case. */
export function clauseNames(field: Field): string[] {
  const names = fieldDetails(field)['clauseNames'];
  return Array.isArray(names) ? names.map((name) => String(name).toLowerCase()) : [];
}

/**
 * The field a name means in JQL: a system field's name, `cf[10001]`, a custom field's name, or that with
 * its type, `Team[Team]`; letters' case is ignored. `customfield_10001` is no name of it. Also a part of an
 * entity property, by its path or by the alias an app gave it.
 * Throws 400 when there is none, 501 when Jira has it and the sandbox has not.
 */
export function findField(site: Site, { name, property }: Named): JqlField {
  if (property) return propertyNamed(site, name, property);
  const wanted = name.toLowerCase();
  const system = SYSTEM_FIELDS.get(wanted);
  if (system) return system;
  const custom = [...site.fields.values()].filter((field) => field.custom && clauseNames(field).includes(wanted));
  const [field, ...others] = custom;
  if (others.length > 0) throw lacking(`'${name}', the name of several fields: use cf[…]`);
  if (field) return customField(field);
  const [index, ...same] = site.propertyIndexes.filter((it) => it.alias?.toLowerCase() === wanted);
  if (same.length > 0) throw lacking(`'${name}', the alias of several properties: use its path`);
  if (index) return propertyField(name, index);
  throw SYSTEM_FIELDS_LACKING.has(wanted) ? lacking(`the field '${name}'`) : noField(name);
}
