import type { Said } from '../answers';
import type { Ticket } from '../ticket';
import type { Visit } from '../visit';

/** How long a hand-over by click can be taken back, in milliseconds. */
export const UNDO_MS = 120_000;
/** A click in the last second is on its way for a while. */
const GRACE_MS = 5_000;

export type UndoRefusal = 'moved-on' | 'not-yours' | 'too-late' | 'taken' | 'nobody-before';

const NOT_TAKEN_BACK = 'The hand-over was not taken back';

/** Each refusal in full, for whoever wanted to take a hand-over back. */
export const UNDO_REFUSALS: Record<UndoRefusal, Said> = {
  'moved-on': {
    happened: `${NOT_TAKEN_BACK}: the ticket has moved on since.`,
    means: 'It is done, or with another team by now. Nothing was changed.',
    next: 'Reload the page and look at where the ticket is now.',
  },
  'not-yours': {
    happened: `${NOT_TAKEN_BACK}: somebody else made it.`,
    means: 'Only whoever handed a ticket over can take it back. Nothing was changed.',
    next: 'Ask them, or send the ticket back with a reason.',
  },
  'too-late': {
    happened: `${NOT_TAKEN_BACK}: it was made more than two minutes ago.`,
    means: 'It counts by now, and the team may be at work. Nothing was changed.',
    next: 'Ask the team to send the ticket back.',
  },
  taken: {
    happened: `${NOT_TAKEN_BACK}: somebody has taken the ticket.`,
    means: 'They are at work on it. Nothing was changed.',
    next: 'Talk to them; they can send the ticket back.',
  },
  'nobody-before': {
    happened: `${NOT_TAKEN_BACK}: no team had the ticket before.`,
    means: 'There is nobody to give it back to. Nothing was changed.',
    next: 'Transfer it to the team that is to have it.',
  },
};

/** Why this person cannot take that hand-over back, as far as the record tells; `null`: they can. */
export function undoRefusedByRecord(
  last: Visit | null,
  wanted: { visit: number; by: string; now: number },
): UndoRefusal | null {
  if (last?.sequence !== wanted.visit || last.cause !== 'click' || last.beginning === 'undone') return 'moved-on';
  if (last.by !== wanted.by) return 'not-yours';
  if (last.state === 'accepted') return 'taken';
  if (last.state !== 'open') return 'moved-on';
  if (wanted.now > last.startedAt + UNDO_MS + GRACE_MS) return 'too-late';
  return last.fromTeam === null || last.fromLevel === null ? 'nobody-before' : null;
}

/** The same, as far as the ticket tells. */
export function undoRefusedByTicket(last: Visit, ticket: Ticket): UndoRefusal | null {
  if (ticket.status.done || ticket.projectId !== last.projectId || ticket.team?.id !== last.team) return 'moved-on';
  return ticket.assignee !== null && ticket.assignee !== last.before?.assignTo ? 'taken' : null;
}
