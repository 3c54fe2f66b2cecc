import type { Policy } from './policy';
import type { Change, Ticket } from './ticket';

/** What people did after the change that a late hand-over is about; that work is kept. */
export interface NewerWork {
  /** When the ticket really changed hands, and by whom; `null` where history does not tell. */
  readonly changedAt: number | null;
  readonly by: string | null;
  readonly keepAssignee: boolean;
  readonly keepStatus: boolean;
}

const NOTHING: NewerWork = { changedAt: null, by: null, keepAssignee: false, keepStatus: false };

/** Reads the ticket's history from its last change of team (or of level, if that is what moved it). */
export function newerWork(ticket: Ticket, moved: 'team' | 'level'): NewerWork {
  const history = ticket.history ?? [];
  const index = history.findLastIndex((change) => change.what === moved);
  const change = history[index];
  if (!change) return NOTHING;
  const since = history.slice(index + 1).filter((later) => later.at > change.at);
  return {
    changedAt: change.at,
    by: change.by,
    keepAssignee: ticket.assignee !== null && since.some((later) => later.what === 'assignee'),
    keepStatus: since.some((later) => later.what === 'status'),
  };
}

/** Who opened a ticket again, and when: its last way out of Done, where history was read. What came after is kept in any case. */
export function reopening({ doneStatuses }: Pick<Policy, 'doneStatuses'>, ticket: Ticket): NewerWork {
  const isDone = ({ id }: Change['from']): boolean => id !== null && doneStatuses.includes(id);
  const way = ticket.history?.findLast(({ what, from, to }) => what === 'status' && isDone(from) && !isDone(to));
  return way ? { ...NOTHING, changedAt: way.at, by: way.by } : NOTHING;
}

/** The same from an instant on: for a hand-over by click whose own change of team has not been made yet. */
export function workSince(ticket: Ticket, at: number): Pick<NewerWork, 'keepAssignee' | 'keepStatus'> {
  const since = (ticket.history ?? []).filter((change) => change.at > at);
  return {
    keepAssignee: ticket.assignee !== null && since.some((change) => change.what === 'assignee'),
    keepStatus: since.some((change) => change.what === 'status'),
  };
}
