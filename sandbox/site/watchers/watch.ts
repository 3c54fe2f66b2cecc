import type { AccountId, Issue, Site } from '../model';

/** Who follows the issue, in the order they began to. */
export const watchersOf = ({ watchers }: Issue): AccountId[] => [...(watchers ?? [])];

export const isWatching = ({ watchers }: Issue, accountId: AccountId | null): boolean =>
  accountId !== null && (watchers?.has(accountId) ?? false);

/** Begins to follow. Following leaves no history, tells nobody and does not touch the updated time. */
export function watch(issue: Issue, accountId: AccountId): void {
  if (isWatching(issue, accountId)) return;
  (issue.watchers ??= new Set()).add(accountId);
  issue.version++;
}

/** Follows no longer. */
export function unwatch(issue: Issue, accountId: AccountId): void {
  if (issue.watchers?.delete(accountId)) issue.version++;
}

/**
 * Licensed people follow what they create and what they comment on ("autowatch", on unless they switch it
 * off). Apps and portal customers do not: a customer takes part in a request instead.
 */
export function autowatch(site: Site, issue: Issue, accountId: AccountId): void {
  if (site.users.get(accountId)?.accountType === 'atlassian') watch(issue, accountId);
}
