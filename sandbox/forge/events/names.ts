import type { SiteEvent } from '../../site/model';

/** What the site tells, in the platform's names. A kind with no name here is told to no app. */
export const EVENT_NAMES: Partial<Record<SiteEvent['kind'], string>> = {
  'issue-created': 'avi:jira:created:issue',
  'issue-updated': 'avi:jira:updated:issue',
  'issue-deleted': 'avi:jira:deleted:issue',
  'comment-added': 'avi:jira:commented:issue',
  'comment-updated': 'avi:jira:commented:issue',
  'comment-deleted': 'avi:jira:deleted:comment',
  'link-created': 'avi:jira:created:issuelink',
  'link-deleted': 'avi:jira:deleted:issuelink',
};

/** Sent in addition to `updated:issue` when the assignee changed. */
export const ASSIGNED = 'avi:jira:assigned:issue';
export const FAILED_EXPRESSION = 'avi:jira:failed:expression';
export const INSTALLED = 'avi:forge:installed:app';
/** For major versions only. */
export const UPGRADED = 'avi:forge:upgraded:app';

export const KNOWN_EVENTS: ReadonlySet<string> = new Set([
  ...Object.values(EVENT_NAMES),
  ASSIGNED,
  FAILED_EXPRESSION,
  INSTALLED,
  UPGRADED,
]);
