import { useEffect, useRef } from 'react';
import type { Snapshot } from '../../api/issue';
import { useSession } from '../../session';
import { useAppPage } from '../page/app-page';

/** Milliseconds between two ticks that only somebody's hand on the clock explains: browsers let hidden pages tick once a minute. */
const LEAP = 90_000;

interface IssueChange {
  changeType: 'updated' | 'commented';
  atlassianId?: string;
}

/** What has been added to the ticket since it was last read: changes first, then comments. */
export function changesSince(before: Snapshot, after: Snapshot): IssueChange[] {
  const updates = new Set(before.ticket.history.map(({ id }) => id));
  const comments = new Set(before.comments.map(({ id }) => id));
  return [
    ...after.ticket.history
      .filter(({ id }) => !updates.has(id))
      .map(({ by }): IssueChange => ({ changeType: 'updated', atlassianId: by })),
    ...after.comments
      .filter(({ id }) => !comments.has(id))
      .map(({ by }): IssueChange => ({ changeType: 'commented', atlassianId: by })),
  ];
}

/**
 * Tells the app's modules on a ticket's page that it was changed or commented on, as
 * developer.atlassian.com/platform/forge/manifest-reference/modules/jira-issue-context/#events describes. Also when
 * the sandbox's clock was moved, which no browser goes through: a page would have been opened anew by then.
 */
export function useIssueEvents(snapshot: Snapshot | undefined): void {
  const { bus } = useAppPage();
  const { time } = useSession();
  const last = useRef<Snapshot>(undefined);

  useEffect(() => {
    const before = last.current;
    last.current = snapshot;
    if (!snapshot || before?.ticket.id !== snapshot.ticket.id) return;
    const changes = changesSince(before, snapshot);
    if (changes.length > 0) bus.emit('JIRA_ISSUE_CHANGED', eventOf(snapshot, changes));
  }, [snapshot, bus]);

  useEffect(() => {
    let before = time.now();
    return time.onTick(() => {
      const now = time.now();
      const moved = before > 0 && Math.abs(now - before) > LEAP;
      before = now;
      if (moved && last.current) bus.emit('JIRA_ISSUE_CHANGED', eventOf(last.current, []));
    });
  }, [time, bus]);
}

const eventOf = ({ ticket }: Snapshot, changes: IssueChange[]) => ({
  issueId: ticket.id,
  projectId: ticket.project.id,
  changes,
});
