import type { Actor } from '../actor';
import type { ChangeGroup, ChangeItem, Issue, Site, SiteEvent } from '../model';

/** Marks the issue as changed now. */
export function touch(site: Site, issue: Issue): void {
  issue.version++;
  issue.updated = site.clock.now();
}

/** Tells listeners, as the actor's doing at this instant. */
type Untold<E> = E extends SiteEvent ? Omit<E, 'at' | 'actor' | 'appId'> : never;
export function tell(site: Site, actor: Actor, event: Untold<SiteEvent>): void {
  site.emit({ ...event, at: site.clock.now(), actor: actor.accountId, ...(actor.appId ? { appId: actor.appId } : {}) });
}

/** Writes one history group of several items. The event is told apart, when all of the change is done. */
export function record(site: Site, issue: Issue, items: ChangeItem[], actor: Actor): ChangeGroup {
  const group: ChangeGroup = { id: site.nextId('change'), author: actor.accountId, at: site.clock.now(), items };
  issue.history.push(group);
  touch(site, issue);
  return group;
}

/** One history group and its event; nothing at all when there is no item. */
export function recordAndTell(site: Site, issue: Issue, items: ChangeItem[], actor: Actor): ChangeGroup | undefined {
  if (items.length === 0) return undefined;
  const changes = record(site, issue, items, actor);
  tell(site, actor, { kind: 'issue-updated', issue, changes });
  return changes;
}
