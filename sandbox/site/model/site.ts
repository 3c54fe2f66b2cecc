import type { Clock } from '../../clock';
import type { AppPanel, AppRuleModule } from './app-rule';
import type { AuditRecord } from './audit';
import type { Article, Organization } from './customers';
import type { Screen } from './screen';
import type { Calendar, SlaVariant } from './sla';
import type { ChangeGroup, Comment, Issue, IssueLink, LinkType } from './issue';
import type { Field } from './field';
import type { AccountId, Group, Team, User } from './people';
import type { Project } from './project';
import type { Task } from './task';
import type { IssueType, Priority, Resolution, Status, Workflow } from './workflow';

export interface Mail {
  id: string;
  at: number;
  to: AccountId;
  issueId: string;
  subject: string;
  text: string;
  why:
    | 'notify'
    | 'customer-comment'
    | 'request-status'
    | 'request-created'
    | 'participant-added'
    | 'organization-added'
    | 'approval-required';
}

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
  | { kind: 'comment-updated'; issue: Issue; comment: Comment }
  | { kind: 'comment-deleted'; issue: Issue; comment: Comment }
  | { kind: 'link-created' | 'link-deleted'; link: IssueLink }
  | { kind: 'property-set'; issue: Issue; key: string }
);

/** A part of an entity property that JQL finds by (`jira:entityProperty` of a Forge app). */
export interface PropertyIndex {
  appId: string;
  entityType: 'issue' | 'project' | 'user';
  propertyKey: string;
  /** Steps into the property's value, joined by dots. */
  path: string;
  type: 'number' | 'string' | 'text' | 'user' | 'date';
  alias?: string;
}

/** Issues and links as searches know them. */
export interface SearchIndex {
  issues(): ReadonlyMap<string, Issue>;
  links(): readonly IssueLink[];
  /** An issue changed without an event: from now on its time runs until searches see it. */
  note(issue: Issue): void;
}

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
  screens: Map<string, Screen>;
  organizations: Map<string, Organization>;
  articles: Article[];
  /** Long-running operations by id, done or not. */
  tasks: Map<string, Task>;
  /** Workflow rules of installed apps by ARI. */
  appRules: Map<string, AppRuleModule>;
  /** Issue panels of installed apps by ARI, and where they are shown. */
  appPanels: Map<string, AppPanel>;
  /** What was changed of the site's configuration, and by whom; oldest first. */
  audit: AuditRecord[];
  /** What apps ask to find by: parts of entity properties, under an alias of their own too. */
  propertyIndexes: PropertyIndex[];
  /** Project permissions that an account has lost for a while, whatever grants them: a fault on request. */
  withheld?: Map<AccountId, ReadonlySet<string>>;
  /** Jira's own admins hold ADMINISTER. */
  globalAdmins: Set<AccountId>;
  sla: SlaVariant;
  /** How far the search index is behind, in milliseconds; zero: not at all. */
  indexLag: number;
  readonly index: SearchIndex;
  /** What the JQL of an SLA goal means; set where the site is put together, since the search itself reads SLAs. */
  goalMatches?: (jql: string, issue: Issue) => boolean;
  nextId(kind: string): string;
  emit(event: SiteEvent): void;
  listen(listener: (event: SiteEvent) => void): () => void;
}
