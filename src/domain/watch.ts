import type { Policy } from './policy';

/** The project property by which the manifest's filters let a desk's events through. */
export const WATCH_PROPERTY = 'tierline';

export interface Watch {
  /** Ids of the fields whose change may be a hand-over. */
  readonly watch: readonly string[];
  /** Ids of the statuses that are Done: ways into and out of them begin and end visits. */
  readonly done: readonly string[];
}

/** A switched-off desk watches nothing, so its events cost no invocation. */
export const watchOf = (policy: Policy): Watch =>
  policy.enabled
    ? { watch: [policy.fields.team.id, policy.fields.level], done: policy.doneStatuses }
    : { watch: [], done: [] };

interface ChangedItem {
  readonly fieldId?: string;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** The manifest filter's own question, asked again: a filter in Preview may let through what it cannot judge. */
export function concerns(policy: Policy, items: readonly ChangedItem[]): boolean {
  const { watch, done } = watchOf(policy);
  return items.some(({ fieldId, from, to }) => {
    if (fieldId === undefined) return false;
    // Somebody took a ticket that nobody had: that may be its acceptance.
    if (fieldId === 'assignee') return watch.length > 0 && !from;
    return watch.includes(fieldId) || (fieldId === 'status' && (done.includes(to ?? '') || done.includes(from ?? '')));
  });
}
