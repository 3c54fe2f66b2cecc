import type { AccountId } from './people';

/** Something that a record of the audit log speaks of, in Jira's words for kinds of things (`PROJECT`, `SCHEME` …). */
export interface AuditItem {
  id?: string;
  name: string;
  typeName: string;
  parentId?: string;
  parentName?: string;
}

export interface AuditRecord {
  id: number;
  at: number;
  /** `null`: Jira itself. */
  author: AccountId | null;
  summary: string;
  category: string;
  eventSource: string;
  objectItem: AuditItem;
  changedValues: { fieldName: string; changedFrom?: string; changedTo?: string }[];
  associatedItems: AuditItem[];
}
