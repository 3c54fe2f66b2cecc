import { handOvers, type Visit } from '../visit';

/**
 * The hand-over by which a ticket went on since somebody looked at it; `null`: it stands as they saw it.
 * Placing, adopting and reopening change nobody's plans.
 *
 * @param visits of the ticket, newest first
 * @param seen the visit they looked at; 0: none yet
 */
export function overtakenBy(visits: readonly Visit[], seen: number): Visit | null {
  const since = handOvers(visits).findLast(({ sequence }) => sequence > seen);
  if (since) return since;
  // The one they looked at was undone.
  const [last] = visits;
  const then = visits.find(({ sequence }) => sequence === seen);
  return last && then && last.team !== then.team ? last : null;
}
