import type { Standing } from '../../domain/moves/move';
import type { TicketFacts } from './facts';

/** A hand-over has a sender; a placement, a reopening or an undoing has none. */
const SENT: readonly string[] = ['escalate', 'send-back', 'transfer'];

/** Was the ticket handed over by that visit? */
export const isHandOver = (beginning: string): boolean => SENT.includes(beginning);

/** How the ticket stands, as far as a page can tell. A hint: the backend judges from its own record. */
export function standingOf({ team, level, status, priority, stamp }: TicketFacts): Standing {
  const sent = stamp !== null && isHandOver(stamp.beginning) && stamp.team === team?.id;
  return {
    team: team?.id ?? null,
    level,
    done: status.done,
    priority: priority?.id ?? null,
    sentBy: sent && stamp.from ? { ...stamp.from, person: stamp.by } : null,
    pairs: stamp?.pairs ?? [],
  };
}
