import type { Actor } from '../actor';
import { applyChanges } from '../issues/apply';
import { record, tell } from '../issues/record';
import type { Field, Issue, RawValue, Site } from '../model';

export interface AppValue {
  field: Field;
  issue: Issue;
  raw: RawValue;
}

/**
 * An app writes values of its own fields, all of one issue in one change. Neither screens nor people's
 * permissions are asked.
 * @param changelog leave a history group; else the value changes and nothing tells when
 * @param events tell every app of the update; without a history group the event has no items
 */
export function setAppValues(
  site: Site,
  values: readonly AppValue[],
  actor: Actor,
  { changelog, events }: { changelog: boolean; events: boolean },
): void {
  const byIssue = new Map<Issue, Record<string, RawValue>>();
  for (const { issue, field, raw } of values) byIssue.set(issue, { ...byIssue.get(issue), [field.id]: raw });
  for (const [issue, changes] of byIssue) {
    const items = applyChanges(site, issue, changes);
    if (items.length === 0) continue;
    const group = changelog ? record(site, issue, items, actor) : silent(site, issue, actor);
    if (events) tell(site, actor, { kind: 'issue-updated', issue, changes: group });
    else site.index.note(issue);
  }
}

function silent(site: Site, issue: Issue, { accountId }: Actor) {
  issue.version++;
  return { id: site.nextId('change'), author: accountId, at: site.clock.now(), items: [] };
}
