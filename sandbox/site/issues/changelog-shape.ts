import type { Json, JsonObject } from '../../json';
import { jiraTime } from '../fields/jira-time';
import type { Viewer } from '../fields/kind';
import { userShape } from '../fields/shapes/user';
import type { ChangeGroup, ChangeItem, Issue, Site } from '../model';

/**
 * Jira answers `null` where a change had no value before or after; its specification knows only texts.
 * The sandbox is held to the specification, so such a member is left out, and `toString`, which every
 * JavaScript object has, is an empty text. Whoever reads one must do with both, as with all that is optional.
 */
const withoutNulls = (item: ChangeItem): Json => ({
  ...Object.fromEntries(
    Object.entries(item).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  ),
  toString: item.toString ?? '',
});

/** One history group as Jira answers it. */
export const changeShape = (site: Site, { id, author, at, items }: ChangeGroup, viewer: Viewer): JsonObject => ({
  id,
  author: userShape(site, author),
  created: jiraTime(at, viewer.timeZone),
  items: items.map(withoutNulls),
});

/** What `expand=changelog` adds to an issue: the newest first, at most `most`. */
export function expandedChangelog(site: Site, { history }: Issue, viewer: Viewer, most: number): JsonObject {
  const histories = [...history]
    .reverse()
    .slice(0, most)
    .map((group) => changeShape(site, group, viewer));
  return { startAt: 0, maxResults: histories.length, total: history.length, histories };
}
