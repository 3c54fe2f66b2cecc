import { pairsOf } from '../pairs';
import type { Ticket } from '../ticket';
import { withoutUndone, type Visit } from '../visit';
import type { Standing } from './move';

/** How a ticket stands, by its fields and by the record. */
export function standingOf(ticket: Ticket, visits: readonly Visit[]): Standing {
  const last = withoutUndone(visits).at(-1);
  const { fromTeam, fromLevel, beginning, by } = last ?? {};
  const sent = beginning === 'escalate' || beginning === 'send-back' || beginning === 'transfer';
  return {
    team: ticket.team?.id ?? null,
    level: ticket.level ?? last?.level ?? null,
    done: ticket.status.done,
    priority: ticket.priority,
    sentBy: sent && fromTeam && fromLevel ? { team: fromTeam, level: fromLevel, person: by ?? null } : null,
    pairs: pairsOf(visits),
  };
}
