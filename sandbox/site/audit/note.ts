import type { Caller } from '../caller';
import type { AuditItem, AuditRecord, Site } from '../model';

/** What is noted of a change. The words for summaries, categories and kinds are Jira's where they are known; see evidence.ts. */
export interface Noted {
  summary: string;
  category: string;
  object: AuditItem;
  changed?: AuditRecord['changedValues'];
  about?: readonly AuditItem[];
}

/** Writes a record into the audit log, as done by whoever calls: a person, an app, or Jira itself (`null`). */
export function note(
  site: Site,
  caller: Pick<Caller, 'accountId'>,
  { summary, category, object, changed = [], about = [] }: Noted,
): void {
  site.audit.push({
    id: Number(site.nextId('audit')),
    at: site.clock.now(),
    author: caller.accountId,
    summary,
    category,
    eventSource: '',
    objectItem: object,
    changedValues: changed.filter(({ changedFrom, changedTo }) => changedFrom !== changedTo),
    associatedItems: [...about],
  });
}

/** A change of one value, as the log has it; what is absent on one side was added or removed. */
export const change = (fieldName: string, from?: string, to?: string): AuditRecord['changedValues'][number] => ({
  fieldName,
  ...(from === undefined ? {} : { changedFrom: from }),
  ...(to === undefined ? {} : { changedTo: to }),
});

/** Names that went and came, one line each. */
export const changes = (
  fieldName: string,
  before: readonly string[],
  after: readonly string[],
): AuditRecord['changedValues'] => [
  ...before.filter((it) => !after.includes(it)).map((it) => change(fieldName, it)),
  ...after.filter((it) => !before.includes(it)).map((it) => change(fieldName, undefined, it)),
];
