import type { ChangeItem, Issue, RawValue, Site } from '../model';

/** A field's raw value before a change. Where the history keeps names only, the name is looked up. */
function before(site: Site, fieldId: string, item: ChangeItem): RawValue {
  switch (site.fields.get(fieldId)?.kind) {
    case 'team':
      return item.from ?? site.teams.find((team) => team.name === item.fromString)?.id ?? null;
    case 'labels':
      return item.fromString ? item.fromString.split(' ') : [];
    case 'number':
      return item.fromString === null || item.fromString === '' ? null : Number(item.fromString);
    case 'summary':
    case 'string':
      return item.fromString;
    default:
      return item.from;
  }
}

/** Kinds whose history holds a rendering instead of the value: JQL in goals has no use for them. */
const LOST = new Set(['adf', 'datetime', 'issuelinks', 'comment', 'sla']);

/** A copy of the issue as it stood after the first `changes` groups of its history. */
export function issueAfter(site: Site, issue: Issue, changes: number): Issue {
  const past: Issue = { ...issue, values: { ...issue.values } };
  for (let i = issue.history.length - 1; i >= changes; i--) {
    for (const item of issue.history[i]!.items) {
      const fieldId = item.fieldId ?? item.field;
      const kind = site.fields.get(fieldId)?.kind;
      if (kind === undefined || LOST.has(kind)) continue;
      if (kind === 'status') past.statusId = item.from ?? past.statusId;
      else if (kind === 'issuetype') past.typeId = item.from ?? past.typeId;
      else if (kind === 'request-type') past.requestTypeId = item.from ?? undefined;
      else past.values[fieldId] = before(site, fieldId, item);
    }
  }
  return past;
}
