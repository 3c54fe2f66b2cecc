import { pairsOf } from './pairs';
import type { Projection } from './projection';
import { handOvers, withoutUndone, type Visit } from './visit';

/**
 * The copy of a visit, given all visits of the ticket, that one included or not. After an undo it says who
 * had sent the ticket before, as if nothing had been.
 */
export function projectionOf(visit: Visit, visits: readonly Visit[]): Projection {
  const all = [...visits.filter(({ sequence }) => sequence < visit.sequence), visit];
  const counted = handOvers(all);
  const sent = withoutUndone(all).at(-1) ?? visit;
  return {
    visit: visit.sequence,
    operation: visit.operation,
    level: visit.level,
    team: visit.team,
    since: visit.before?.since ?? visit.startedAt,
    due: visit.due,
    handOvers: counted.length,
    beginning: sent.beginning,
    from: sent.fromTeam && sent.fromLevel ? { team: sent.fromTeam, level: sent.fromLevel } : null,
    by: sent.by,
    notes: counted.findLast(({ notes }) => notes)?.notes?.comment ?? null,
    pairs: pairsOf(all),
  };
}
