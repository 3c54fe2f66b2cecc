import { JiraFailure } from '../ports';
import type { Hearing, HearOfLinkedWorkDeps } from './hearing';

/**
 * Shows the customer's portal how much the ticket waits for and, in the same call, gives it to somebody, or to nobody
 * where Jira does not let that person have it. What is refused for good holds nothing up: it is a copy.
 */
export async function showBlocked(
  { news }: Pick<HearOfLinkedWorkDeps, 'news'>,
  { ticket, now }: Pick<Hearing, 'ticket' | 'now'>,
  assignee: string | null | undefined,
): Promise<void> {
  const blocked = now.blockers.length;
  try {
    await news.show(ticket.id, { blocked, ...(assignee === undefined ? {} : { assignee }) });
  } catch (error) {
    if (!(error instanceof JiraFailure) || !error.lasting) throw error;
    const left = typeof assignee === 'string' && (error.kind === 'forbidden' || error.kind === 'field');
    if (left) await showBlocked({ news }, { ticket, now }, null);
  }
}
