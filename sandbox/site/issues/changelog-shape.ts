import type { Json, JsonObject } from '../../json';
import { jiraTime } from '../fields/jira-time';
import type { Viewer } from '../fields/kind';
import { userShape } from '../fields/shapes/user';
import type { ChangeGroup, Issue, Site } from '../model';

/** One history group as Jira answers it. */
export const changeShape = (site: Site, { id, author, at, items }: ChangeGroup, viewer: Viewer): JsonObject => ({
  id,
  author: userShape(site, author),
  created: jiraTime(at, viewer.timeZone),
  items: items.map((item): Json => ({ ...item })),
});

/** What `expand=changelog` adds to an issue: the newest first, at most `most`. */
export function expandedChangelog(site: Site, { history }: Issue, viewer: Viewer, most: number): JsonObject {
  const histories = [...history]
    .reverse()
    .slice(0, most)
    .map((group) => changeShape(site, group, viewer));
  return { startAt: 0, maxResults: histories.length, total: history.length, histories };
}
