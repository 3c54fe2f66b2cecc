import type { JsonObject } from '../../json';
import type { ChangeGroup, Issue, Site } from '../model';
import type { Viewer } from '../fields/kind';
import { changeShape } from './changelog-shape';

interface Entry {
  issue: Issue;
  group: ChangeGroup;
}

/** A group with the items of the wanted fields alone; nothing when it has none. */
function onlyFields({ items, ...group }: ChangeGroup, fieldIds: ReadonlySet<string>): ChangeGroup | undefined {
  const wanted = items.filter(({ fieldId }) => fieldId !== undefined && fieldIds.has(fieldId));
  return wanted.length > 0 ? { ...group, items: wanted } : undefined;
}

const earlier = (a: Entry, b: Entry): number => a.group.at - b.group.at || Number(a.issue.id) - Number(b.issue.id);

/** The histories of several issues as one list: by time, then by issue id. No field ids: every change. */
export function historyOf(issues: readonly Issue[], fieldIds: readonly string[]): Entry[] {
  const wanted = new Set(fieldIds);
  const entries = issues.flatMap((issue) =>
    issue.history.flatMap((group) => {
      const kept = wanted.size === 0 ? group : onlyFields(group, wanted);
      return kept ? [{ issue, group: kept }] : [];
    }),
  );
  return entries.sort(earlier);
}

/**
 * One page of that list, gathered by issue. Unlike in the other changelog resources, `created` is a number:
 * epoch milliseconds (observed on a live site; the specification says date-time).
 */
export function byIssue(site: Site, page: readonly Entry[], viewer: Viewer): JsonObject[] {
  const gathered = new Map<Issue, JsonObject[]>();
  for (const { issue, group } of page) {
    const histories = gathered.get(issue) ?? [];
    gathered.set(issue, histories);
    histories.push({ ...changeShape(site, group, viewer), created: group.at });
  }
  return [...gathered].map(([{ id }, changeHistories]) => ({ issueId: id, changeHistories }));
}
