import type { Link, LinkedItem } from '../domain/gate/linked-item';
import type { LinkedWork } from '../ports/close-check';

/** What was asked of linked work, and what came of it. */
export interface LinkedReading {
  /** In the order of the links that were asked for. */
  readonly items: readonly LinkedItem[];
  /** Ids of what Jira did not give: it is gone, or the app may not see it. */
  readonly withheld: ReadonlySet<string>;
  /** What was not asked for any more. */
  readonly unread: readonly Link[];
}

/** Jira gives no more at once (Jira REST API, bulk fetch issues). */
export const PAGE = 100;

/**
 * Reads linked work, one call per hundred, and stops after the first page with what is `enough`. Rejects with
 * JiraFailure when one call does.
 */
export async function readLinked(
  linkedWork: Pick<LinkedWork, 'items'>,
  links: readonly Link[],
  fields: Parameters<LinkedWork['items']>[1],
  enough: (item: LinkedItem) => boolean = () => false,
): Promise<LinkedReading> {
  const items: LinkedItem[] = [];
  const withheld = new Set<string>();
  let from = 0;
  while (from < links.length && !items.some(enough)) {
    const ids = links.slice(from, from + PAGE).map(({ issueId }) => issueId);
    const given = new Map((await linkedWork.items(ids, fields)).map((item) => [item.issueId, item]));
    for (const id of ids) {
      const item = given.get(id);
      if (item) items.push(item);
      else withheld.add(id);
    }
    from += PAGE;
  }
  return { items, withheld, unread: links.slice(from) };
}
