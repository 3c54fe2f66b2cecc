import type { AccountId, Issue, Site } from '../model';

/** Mails people about an issue, one mail each. Without a subject, Jira writes the issue's key and summary. */
export function notify(
  site: Site,
  issue: Issue,
  to: readonly AccountId[],
  { subject, text }: { subject?: string; text: string },
): void {
  for (const accountId of to) {
    site.mails.push({
      id: site.nextId('mail'),
      at: site.clock.now(),
      to: accountId,
      issueId: issue.id,
      subject: subject ?? `(${issue.key}) ${String(issue.values['summary'] ?? '')}`,
      text,
      why: 'notify',
    });
  }
}
