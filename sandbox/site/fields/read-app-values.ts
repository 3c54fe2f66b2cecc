import type { Json } from '../../json';
import type { Caller } from '../caller';
import { projectOf } from '../people/permissions';
import type { Field, Issue, Site } from '../model';
import { isArchived } from '../projects/archived';
import { refuse, refuseFields, unsupported } from '../refusal';
import { InvalidValue } from './kind';
import { KINDS } from './kinds';
import { belongsTo } from './settable';
import type { AppValue } from './set-app-values';

export interface AppUpdate {
  customField: string;
  issueIds: number[];
  value: Json;
}

/** The app's own field by id or key. Throws 404 for an unknown one, 403 unless its app asks, as itself. */
function ownField(site: Site, { app }: Caller, idOrKey: string): Field {
  const field = site.fields.get(idOrKey) ?? [...site.fields.values()].find(({ key }) => key === idOrKey);
  if (!field) throw refuse(404, `The custom field '${idOrKey}' was not found.`);
  if (!app?.asApp || field.app?.appId !== app.appId)
    throw refuse(403, 'Only the app that provided the field may update its values.');
  return field;
}

function issueWith(site: Site, id: number, field: Field): Issue {
  const issue = site.issues.get(String(id));
  if (!issue || !belongsTo(projectOf(site, issue), field))
    throw refuse(400, `The issue with id '${id}' does not exist, or the field '${field.id}' does not for it.`);
  if (isArchived(site, issue))
    throw unsupported(`the app's value on the archived issue ${issue.key}`, 'sandbox/site/fields/read-app-values.ts');
  return issue;
}

/** Throws 400 for issues and values that do not fit, and for a field named twice for one issue; nothing is set then. */
export function readAppValues(site: Site, caller: Caller, updates: readonly AppUpdate[]): AppValue[] {
  const fields = new Map(updates.map(({ customField }) => [customField, ownField(site, caller, customField)]));
  const seen = new Set<string>();
  return updates.flatMap(({ customField, issueIds, value }) => {
    const field = fields.get(customField) ?? ownField(site, caller, customField);
    return issueIds.map((id) => {
      const issue = issueWith(site, id, field);
      const pair = `${field.id} ${id}`;
      if (seen.has(pair)) throw refuse(400, `The field '${field.id}' of the issue '${id}' is updated more than once.`);
      seen.add(pair);
      return { field, issue, raw: rawOf(site, issue, field, value) };
    });
  });
}

function rawOf(site: Site, issue: Issue, field: Field, wire: Json): AppValue['raw'] {
  try {
    return KINDS[field.kind].parse?.(wire, { site, project: projectOf(site, issue), field, issue }) ?? null;
  } catch (error) {
    throw error instanceof InvalidValue ? refuseFields({ [field.id]: error.message }) : error;
  }
}
