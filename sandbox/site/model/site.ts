import type { Clock } from '../../clock';
import type { Calendar, SlaVariant } from './sla';
import type { ChangeGroup, Comment, Issue, IssueLink, LinkType } from './issue';
import type { Field } from './field';
import type { AccountId, Group, Team, User } from './people';
import type { Project } from './project';
import type { IssueType, Priority, Resolution, Status, Workflow } from './workflow';

export interface Mail {
  id: string;
  at: number;
  to: AccountId;
  issueId: string;
  subject: string;
  text: string;
  why: 'notify' | 'customer-comment' | 'request-status';
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
