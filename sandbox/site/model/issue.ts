import type { Json } from '../../json';
import type { Approval } from './customers';
import type { AccountId } from './people';

/** One entry of an issue's history, in the wire's own words: names and ids as Jira gives them. */
export interface ChangeItem {
  field: string;
  fieldtype: 'jira' | 'custom';
  fieldId?: string;
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString: string | null;
}
export interface ChangeGroup {
  id: string;
  author: AccountId;
  at: number;
  items: ChangeItem[];
}

export interface Comment {
  id: string;
  author: AccountId;
  body: Json;
  at: number;
  /** When it was last edited, and by whom. */
  edited?: { at: number; by: AccountId };
  /** False: seen by agents only. */
  public: boolean;
  properties: Record<string, Json>;
}

/**
 * Raw values by field id: users as account ids, priority, resolution, select and team as ids,
 * ADF as its document, date-times as epoch milliseconds, texts and labels as they are.
 */
export type RawValue = null | string | number | boolean | string[] | Json;

export interface Issue {
  id: string;
  key: string;
  projectId: string;
  typeId: string;
  statusId: string;
  values: Record<string, RawValue>;
  created: number;
  updated: number;
  creator: AccountId;
  requestTypeId?: string;
  /** A security level's id: seen by its members only. */
  securityLevelId?: string;
  /** Set while the issue is archived: it is read-only, and search does not find it. */
  archived?: { at: number; by: AccountId };
  watchers?: Set<AccountId>;
  approvals?: Approval[];
  /** Who asked for, or declined, the customer mails of this request; others have what is usual for their part. */
  subscriptions?: Record<AccountId, boolean>;
  history: ChangeGroup[];
  comments: Comment[];
  properties: Record<string, Json>;
  /** Counts changes; whoever caches what follows from an issue compares it. */
  version: number;
  /**
   * Transitions to the status the issue already had. The history does not show them; kept only where the
   * SLA variant lets them count (see sla/loops.ts). `afterChanges`: how long the history was.
   */
  loops?: { at: number; statusId: string; afterChanges: number }[];
}

export interface LinkType {
  id: string;
  name: string;
  inward: string;
  outward: string;
}
/** `inward` reads "inward <outward verb> outward": X blocks Y has inward X, outward Y. */
export interface IssueLink {
  id: string;
  typeId: string;
  inward: string;
  outward: string;
}
