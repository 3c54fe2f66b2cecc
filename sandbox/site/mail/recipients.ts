import { participantsOf } from '../jsm/circle';
import type { AccountId, Issue, Site } from '../model';
import { can, projectOf } from '../people/permissions';

/** Customers who wrote publicly on the request. */
const speakers = (site: Site, issue: Issue): AccountId[] =>
  issue.comments
    .filter((it) => it.public && site.users.get(it.author)?.accountType === 'customer')
    .map(({ author }) => author);

/**
 * Whether an account gets the customer mails of a request: as it asked for, else by its part in it.
 * Reporter, participants and customers who wrote there do, approvers and organizations do not.
 */
export function isSubscribed(site: Site, issue: Issue, accountId: AccountId): boolean {
  const asked = issue.subscriptions?.[accountId];
  if (asked !== undefined) return asked;
  return (
    issue.values['reporter'] === accountId ||
    participantsOf(site, issue).includes(accountId) ||
    speakers(site, issue).includes(accountId)
  );
}

/**
 * Who is mailed about something the actor did on a customer request: never the actor, nobody for other work,
 * and nobody who took part once and may no longer see it.
 */
export function customersToTell(site: Site, issue: Issue, actor: AccountId): AccountId[] {
  if (!issue.requestTypeId) return [];
  const { reporter } = issue.values;
  const known = [
    ...(typeof reporter === 'string' ? [reporter] : []),
    ...participantsOf(site, issue),
    ...speakers(site, issue),
    ...Object.keys(issue.subscriptions ?? {}),
  ];
  return [...new Set(known)].filter(
    (id) =>
      id !== actor && can(site, id, 'BROWSE_PROJECTS', projectOf(site, issue), issue) && isSubscribed(site, issue, id),
  );
}
