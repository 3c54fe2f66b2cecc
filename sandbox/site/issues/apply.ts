import { isDeepStrictEqual } from 'node:util';
import { NOTHING, type Told } from '../fields/kind';
import { KINDS } from '../fields/kinds';
import { rawValue } from '../fields/value';
import type { ChangeItem, Field, Issue, RawValue, Site } from '../model';

/** Raw values by field id. */
export type Changes = Record<string, RawValue>;

/** One item of a history, in Jira's words. */
const changeItem = (field: Field, before: Told, after: Told): ChangeItem => ({
  field: field.custom ? field.name : field.id,
  fieldtype: field.custom ? 'custom' : 'jira',
  fieldId: field.id,
  from: before.id,
  fromString: before.text,
  to: after.id,
  toString: after.text,
});

/** Unset, an empty text and an empty list are the same to Jira. */
const bare = (raw: RawValue): RawValue => (raw === '' || (Array.isArray(raw) && raw.length === 0) ? null : raw);

function set(site: Site, issue: Issue, field: Field, raw: RawValue): void {
  if (field.kind === 'request-type') issue.requestTypeId = typeof raw === 'string' ? raw : undefined;
  else if (field.kind === 'security') issue.securityLevelId = typeof raw === 'string' ? raw : undefined;
  else issue.values[field.id] = raw;
  if (field.kind === 'resolution') issue.values['resolutiondate'] = raw === null ? null : site.clock.now();
}

/**
 * Sets raw values and returns what changed, one item per field; values that are already so leave no item.
 * Writes no history and tells nobody: verbs do. Throws for a field the site does not have.
 */
export function applyChanges(site: Site, issue: Issue, changes: Changes): ChangeItem[] {
  const items: ChangeItem[] = [];
  for (const [id, raw] of Object.entries(changes)) {
    const field = site.fields.get(id);
    if (!field) throw new Error(`The site has no field ${id}.`);
    const before = rawValue(site, issue, field);
    if (isDeepStrictEqual(bare(before), bare(raw))) continue;
    const describe = KINDS[field.kind].describe ?? (() => NOTHING);
    const item = changeItem(field, describe(before, site, field), describe(raw, site, field));
    set(site, issue, field, raw);
    items.push(item);
  }
  return items;
}
