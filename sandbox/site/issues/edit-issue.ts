import type { Actor } from '../actor';
import type { Json } from '../../json';
import type { ChangeGroup, Issue, Site } from '../model';
import { setProperty } from '../properties/set-property';
import { applyChanges, type Changes } from './apply';
import { record, tell } from './record';

/**
 * One edit: one history group with an item per changed field, one event. Properties are set with it.
 * An edit that changes nothing leaves no history and tells nobody (assumed of Jira, see evidence).
 * @param changes raw values by field id
 * @returns the history group, if anything changed
 */
export function editIssue(
  site: Site,
  issue: Issue,
  changes: Changes,
  actor: Actor,
  extras: { properties?: Record<string, Json> } = {},
): ChangeGroup | undefined {
  const items = applyChanges(site, issue, changes);
  const group = items.length > 0 ? record(site, issue, items, actor) : undefined;
  for (const [key, value] of Object.entries(extras.properties ?? {})) setProperty(site, issue, key, value, actor);
  if (group) tell(site, actor, { kind: 'issue-updated', issue, changes: group });
  return group;
}
