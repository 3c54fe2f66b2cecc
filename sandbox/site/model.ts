import type { Clock } from '../clock';
import type { Json } from '../json';

/*
 * What a Jira Service Management site is made of, as plain data. Only the verbs beside the areas
 * (issues/, workflow/, comments/ …) change it; routes translate, shapes draw it in wire form.
 * Ids are strings, as on the wire. Times are epoch milliseconds.
 */

export type AccountId = string;

export interface User {
  accountId: AccountId;
  displayName: string;
  email: string;
  /** `app` is the account a Forge app acts as; `customer` has portal access only. */
  accountType: 'atlassian' | 'app' | 'customer';
  active: boolean;
  timeZone: string;
}

export interface Group { id: string; name: string; members: Set<AccountId> }
export interface Team { id: string; name: string }
export interface Role { id: string; name: string; members: Set<AccountId> }

/** Who a permission of a project is granted to. */
export type Grantee = { role: string } | { group: string } | { account: AccountId } | 'anyone' | 'reporter';

export interface Project {
  id: string;
  key: string;
  name: string;
  typeKey: 'service_desk' | 'software';
  style: 'classic';
  leadAccountId: AccountId;
  issueTypeIds: string[];
  /** Work type id to workflow name. */
  workflows: Record<string, string>;
  roles: Role[];
  /** Permission key (`BROWSE_PROJECTS`, `SERVICEDESK_AGENT` …) to those who hold it. */
  grants: Record<string, Grantee[]>;
  properties: Record<string, Json>;
  /** Custom fields that exist for this project's work types; system fields always do. */
  fieldIds: string[];
  nextIssueNumber: number;
  serviceDesk?: ServiceDesk;
}

export interface ServiceDesk {
  id: string;
  requestTypes: RequestType[];
  queues: Queue[];
  slas: SlaMetric[];
}

export interface RequestType {
  id: string;
  name: string;
  description: string;
  issueTypeId: string;
  /** What the customer reads instead of a status' own name, by status id. */
  customerStatusNames: Record<string, string>;
}

export interface Queue { id: string; name: string; jql: string; fields: string[] }

export interface IssueType { id: string; name: string; description: string; subtask: boolean }
export interface Priority { id: string; name: string; rank: number; color: string }
export interface Resolution { id: string; name: string; description: string }
export type CategoryKey = 'new' | 'indeterminate' | 'done';
export interface Status { id: string; name: string; category: CategoryKey; properties: Record<string, string> }

export interface Workflow {
  name: string;
  initialStatusId: string;
  statusIds: string[];
  transitions: Transition[];
  /** Properties a status has in this workflow alone, e.g. `jira.issue.editable: 'false'`, by status id. */
  statusProperties?: Record<string, Record<string, string>>;
}

export interface Transition {
  id: string;
  name: string;
  /** `null`: from any status (a global transition). */
  from: string[] | null;
  to: string;
  /** Fields offered while moving; absent: no screen, and `fields` sent along are ignored. */
  screen?: { fieldId: string; required: boolean }[];
  conditions?: TransitionCondition[];
  validators?: TransitionValidator[];
  /** What Jira itself sets when the transition is made. */
  sets?: { fieldId: string; value: Json }[];
}

export type TransitionCondition = { kind: 'role'; roleName: string } | { kind: 'permission'; permission: string } | { kind: 'app-only' };
export type TransitionValidator = { kind: 'field-required'; fieldId: string; message: string };

export type FieldKind =
  | 'summary' | 'adf' | 'user' | 'priority' | 'resolution' | 'status' | 'issuetype' | 'project' | 'labels' | 'date'
  | 'datetime' | 'string' | 'number' | 'select' | 'team' | 'sla' | 'request-type' | 'issuelinks' | 'comment' | 'parent';

export interface Field {
  id: string;
  /** For an app's field `{appId}__{ENVIRONMENT}__{moduleKey}`, else the id. */
  key: string;
  name: string;
  kind: FieldKind;
  custom: boolean;
  /** The wire's `schema.custom`, e.g. `com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team`. */
  customType?: string;
  options?: { id: string; value: string }[];
  /** The Forge app that owns the field; `readOnly` fields only that app may write. */
  app?: { appId: string; moduleKey: string; readOnly: boolean };
  /* An `sla` field shows the metric of the issue's desk that has the field's name. */
}

/** One entry of an issue's history, in the wire's own words (facts: names and ids as Jira gives them). */
export interface ChangeItem {
  field: string;
  fieldtype: 'jira' | 'custom';
  fieldId?: string;
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString: string | null;
}
export interface ChangeGroup { id: string; author: AccountId; at: number; items: ChangeItem[] }

export interface Comment {
  id: string;
  author: AccountId;
  body: Json;
  at: number;
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

export interface LinkType { id: string; name: string; inward: string; outward: string }
/** `inward` reads "inward <outward verb> outward": X blocks Y has inward X, outward Y. */
export interface IssueLink { id: string; typeId: string; inward: string; outward: string }

export interface Calendar {
  id: string;
  name: string;
  /** IANA zone, e.g. `Europe/Berlin`. */
  timeZone: string;
  /** Milliseconds of the local day; a day may have several spans. 1 is Monday, 7 Sunday. */
  hours: { weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7; start: number; end: number }[];
  holidays: { name: string; date: string; recurring: boolean }[];
}

/** Happens at an instant; lists of them are OR-ed. */
export type SlaHit =
  | { on: 'issue-created' }
  | { on: 'entered-status'; statusId: string }
  | { on: 'assignee'; change: 'from-unassigned' | 'to-unassigned' | 'changed' }
  | { on: 'comment'; by: 'customer' | 'for-customers' }
  | { on: 'resolution'; change: 'set' | 'cleared' }
  | { on: 'due-date'; change: 'set' | 'cleared' | 'changed' };

/** Holds over a stretch of time. */
export type SlaState =
  | { while: 'status'; statusId: string }
  | { while: 'assignee'; is: 'set' | 'not-set' }
  | { while: 'resolution'; is: 'set' | 'not-set' }
  | { while: 'due-date'; is: 'set' };

export interface SlaMetric {
  id: string;
  name: string;
  start: SlaHit[];
  pause: SlaState[];
  stop: SlaHit[];
  /** First match wins. No `duration` means the metric does not apply to those issues. */
  goals: SlaGoal[];
  /** Lists of goals in force before an edit, oldest first: a completed cycle keeps the one of its stop. */
  pastGoals?: { until: number; goals: SlaGoal[] }[];
}

/** `jql: null` matches every issue. `duration` in working milliseconds of the calendar. */
export interface SlaGoal { jql: string | null; duration: number | null; calendarId: string }

export interface Mail { id: string; at: number; to: AccountId; issueId: string; subject: string; text: string; why: 'notify' | 'customer-comment' | 'request-status' }

/** What happened to an issue, told to whoever listens (the Forge runtime, the browser's page). */
export type SiteEvent = {
  at: number;
  actor: AccountId;
  /** Set when a Forge app wrote as itself: the app's own event, see `ignoreSelf`. */
  appId?: string;
} & (
  | { kind: 'issue-created'; issue: Issue }
  | { kind: 'issue-updated'; issue: Issue; changes: ChangeGroup }
  | { kind: 'issue-deleted'; issue: Issue }
  | { kind: 'comment-added'; issue: Issue; comment: Comment }
  | { kind: 'property-set'; issue: Issue; key: string }
);

export interface Site {
  readonly clock: Clock;
  readonly baseUrl: string;
  readonly cloudId: string;
  users: Map<AccountId, User>;
  groups: Group[];
  teams: Team[];
  projects: Map<string, Project>;
  issueTypes: Map<string, IssueType>;
  priorities: Priority[];
  resolutions: Resolution[];
  statuses: Map<string, Status>;
  workflows: Map<string, Workflow>;
  fields: Map<string, Field>;
  calendars: Map<string, Calendar>;
  issues: Map<string, Issue>;
  /** Issue key to id; a moved issue's old keys stay. */
  issueKeys: Map<string, string>;
  linkTypes: LinkType[];
  links: IssueLink[];
  mails: Mail[];
  /** Jira's own admins hold ADMINISTER. */
  globalAdmins: Set<AccountId>;
  sla: SlaVariant;
  /** What the JQL of an SLA goal means; set where the site is put together, since the search itself reads SLAs. */
  goalMatches?: (jql: string, issue: Issue) => boolean;
  nextId(kind: string): string;
  emit(event: SiteEvent): void;
  listen(listener: (event: SiteEvent) => void): () => void;
}

/** How an unknown of Jira's SLA engine behaves here; each is an assumption that can be switched. */
export interface SlaVariant {
  /** A transition to the status the issue already has counts as "Entered status". */
  loopCountsAsEntry: boolean;
  /** One change that both starts and stops: only stop, or stop and start again. */
  sameInstant: 'stop-only' | 'stop-then-start';
  /** Readers see cycles as they stood this many milliseconds ago. */
  readLag: number;
}
