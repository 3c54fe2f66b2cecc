import { adfText } from '../adf/text';
import { customersToTell } from '../mail/recipients';
import { send } from '../mail/send';
import type { AccountId, Comment, Issue, Site } from '../model';

/** What the customer reads for a status: the request type's own name for it, else the status' name. */
export function customerStatusName(site: Site, issue: Issue, statusId: string): string {
  const desk = site.projects.get(issue.projectId)?.serviceDesk;
  const type = desk?.requestTypes.find((it) => it.id === issue.requestTypeId);
  return type?.customerStatusNames[statusId] ?? site.statuses.get(statusId)?.name ?? statusId;
}

/** A public comment is mailed to the customers of the request but its author, an internal one to nobody. */
export function mailComment(site: Site, issue: Issue, comment: Comment): void {
  if (!comment.public) return;
  send(site, issue, customersToTell(site, issue, comment.author), 'customer-comment', adfText(comment.body));
}

/** A change of status is mailed only when the customer reads another name than before. */
export function mailStatus(site: Site, issue: Issue, fromStatusId: string, actor: AccountId): void {
  const before = customerStatusName(site, issue, fromStatusId);
  const now = customerStatusName(site, issue, issue.statusId);
  if (before === now) return;
  const text = `Your request status changed from ${before} to ${now}.`;
  send(site, issue, customersToTell(site, issue, actor), 'request-status', text);
}
