import type { Issue } from '../../../model';
import type { Scope } from '../scope';

/** When the issue last came into the category of its status: at a change of status, or when it was created. */
export function categoryChanged(issue: Issue, { site }: Scope): number {
  const category = (statusId: string | null): string | undefined => site.statuses.get(statusId ?? '')?.category;
  const last = issue.history.findLast(({ items }) =>
    items.some(({ fieldId, from, to }) => fieldId === 'status' && category(from) !== category(to)),
  );
  return last?.at ?? issue.created;
}
