import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from '../../json';
import { KINDS } from '../fields/kinds';
import { rawValue } from '../fields/value';
import { linkedIssueShape, linkTypeShape } from '../links/shape';
import type { Field, Issue, RawValue, Site } from '../model';
import type { Attempt } from './attempt';

/** System fields that are told to a validator (Forge docs, "Jira workflow validator", Supported field types). */
const TOLD = new Set(['description', 'assignee', 'resolution', 'priority', 'issuetype', 'labels', 'parent']);

/** People are told by account id alone, emptied lists as null. */
function told(site: Site, issue: Issue, field: Field, raw: RawValue): Json {
  if (raw === null || (Array.isArray(raw) && raw.length === 0)) return null;
  if (field.kind === 'user') return { accountId: raw };
  return KINDS[field.kind].shape(raw, { site, issue, field, viewer: { accountId: null, timeZone: 'UTC' } });
}

/** What the screen changes, each field as Jira's REST v3 shows it. */
export function modifiedFields({ site, issue, fields, comment, links }: Attempt): JsonObject {
  const changed = Object.entries(fields).flatMap(([id, raw]): [string, Json][] => {
    const field = site.fields.get(id);
    if (!field || !(field.custom || TOLD.has(id)) || isDeepStrictEqual(rawValue(site, issue, field), raw)) return [];
    return [[id, told(site, issue, field, raw)]];
  });
  const added = links.map(({ type, other, otherIs }) => ({
    type: linkTypeShape(site, type),
    [otherIs === 'inward' ? 'inwardIssue' : 'outwardIssue']: linkedIssueShape(site, other),
  }));
  return {
    ...Object.fromEntries(changed),
    ...(added.length > 0 ? { issuelinks: added } : {}),
    ...(comment === undefined ? {} : { comment }),
  };
}
