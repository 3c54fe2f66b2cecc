import { adfText } from '../adf/text';
import type { AccountId, Comment, Issue, Mail, Site } from '../model';

/** What the customer reads for a status: the request type's own name for it, else the status' name. */
export function customerStatusName(site: Site, issue: Issue, statusId: string): string {
  const desk = site.projects.get(issue.projectId)?.serviceDesk;
  const type = desk?.requestTypes.find((it) => it.id === issue.requestTypeId);
  return type?.customerStatusNames[statusId] ?? site.statuses.get(statusId)?.name ?? statusId;
}

/** The customer of a request, unless that is who acts: nobody is mailed about what they did themselves. */
function customerOf(site: Site, issue: Issue, actor: AccountId): AccountId | undefined {
  const reporter = issue.values['reporter'];
  if (!issue.requestTypeId || typeof reporter !== 'string' || reporter === actor) return undefined;
  return site.users.get(reporter)?.active ? reporter : undefined;
}

function mail(site: Site, issue: Issue, to: AccountId | undefined, why: Mail['why'], text: string): void {
  if (to === undefined) return;
  const subject = `${issue.key} ${String(issue.values['summary'] ?? '')}`;
  site.mails.push({ id: site.nextId('mail'), at: site.clock.now(), to, issueId: issue.id, subject, text, why });
}

/** A public comment by somebody else is mailed to the customer, an internal one to nobody. */
export function mailComment(site: Site, issue: Issue, comment: Comment): void {
  if (comment.public)
    mail(site, issue, customerOf(site, issue, comment.author), 'customer-comment', adfText(comment.body));
}

/** A change of status is mailed only when the customer reads another name than before. */
export function mailStatus(site: Site, issue: Issue, fromStatusId: string, actor: AccountId): void {
  const before = customerStatusName(site, issue, fromStatusId);
  const now = customerStatusName(site, issue, issue.statusId);
  if (before !== now)
    mail(
      site,
      issue,
      customerOf(site, issue, actor),
      'request-status',
      `Your request status changed from ${before} to ${now}.`,
    );
}
