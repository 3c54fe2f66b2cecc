import type { AccountId, Mail, Site } from '../model';

export interface MailQuery {
  to?: AccountId;
  issueId?: string;
  why?: Mail['why'];
}

/** The mails sent so far that answer the query, oldest first, by person. */
export function mailsByPerson(site: Site, { to, issueId, why }: MailQuery = {}): Map<AccountId, Mail[]> {
  const found = new Map<AccountId, Mail[]>();
  for (const mail of site.mails) {
    if (to !== undefined && mail.to !== to) continue;
    if (issueId !== undefined && mail.issueId !== issueId) continue;
    if (why !== undefined && mail.why !== why) continue;
    found.set(mail.to, [...(found.get(mail.to) ?? []), mail]);
  }
  return found;
}
