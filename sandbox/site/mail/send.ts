import type { AccountId, Issue, Mail, Site } from '../model';

/** Mails each of these people once about an issue. */
export function send(site: Site, issue: Issue, to: readonly AccountId[], why: Mail['why'], text: string): void {
  const subject = `${issue.key} ${String(issue.values['summary'] ?? '')}`;
  for (const accountId of new Set(to)) {
    if (!site.users.get(accountId)?.active) continue;
    site.mails.push({
      id: site.nextId('mail'),
      at: site.clock.now(),
      to: accountId,
      issueId: issue.id,
      subject,
      text,
      why,
    });
  }
}
