import { adfText } from '../adf/text';
import { customerStatusName } from '../comments/customer-mail';
import type { CategoryKey, Issue, Site } from '../model';

/** A status as the customer reads it, from the instant it was first read so. */
export interface PortalStatus {
  kind: 'status';
  at: number;
  name: string;
  category: CategoryKey;
}

export interface PortalComment {
  kind: 'comment';
  at: number;
  id: string;
  author: string;
  text: string;
}

const isStatus = (item: { field: string; fieldId?: string }): boolean => (item.fieldId ?? item.field) === 'status';

/**
 * The statuses a request has had, oldest first, by the names of its request type. A step between two
 * statuses that the customer reads as one is no entry.
 */
export function portalStatuses(site: Site, issue: Issue): PortalStatus[] {
  const steps = issue.history.flatMap((group) => group.items.filter(isStatus).map((item) => ({ at: group.at, item })));
  const entries: PortalStatus[] = [];
  const enter = (at: number, statusId: string): void => {
    const name = customerStatusName(site, issue, statusId);
    const category = site.statuses.get(statusId)?.category ?? 'indeterminate';
    if (entries.at(-1)?.name !== name) entries.push({ kind: 'status', at, name, category });
  };
  enter(issue.created, steps[0]?.item.from ?? issue.statusId);
  for (const { at, item } of steps) enter(at, item.to ?? issue.statusId);
  return entries;
}

/** All that the customer sees of a request, oldest first: statuses by their visible names, public comments. */
export function portalTimeline(site: Site, issue: Issue): (PortalStatus | PortalComment)[] {
  const comments = issue.comments
    .filter((it) => it.public)
    .map((it): PortalComment => ({ kind: 'comment', at: it.at, id: it.id, author: it.author, text: adfText(it.body) }));
  return [...portalStatuses(site, issue), ...comments].sort((a, b) => a.at - b.at);
}
