import type { Holder } from '../domain/holder';
import type { Visit } from '../domain/visit';
import type { Change } from './open-visit';
import { timeBefore } from './time-before';

/**
 * The visit that follows a click which never reached the ticket: the click counts as undone, the team of before
 * goes on with its own time, and nothing of the ticket is touched. What stood in the way stays reported. An undoing
 * that never came leaves the ticket with the team that it was to be taken from.
 *
 * @param visits of the ticket, newest first
 */
export function forsaking(visit: Visit, holder: Holder, visits: readonly Visit[]): Change {
  const former = visits.find(({ sequence }) => sequence === visit.sequence - 1);
  const { since, ...rest } = timeBefore(former, holder.team);
  const change = { to: holder, untouched: true, ...rest };
  if (visit.beginning === 'undone') return { ...change, from: null, beginning: 'adopted', cause: 'found' };
  const from = { team: visit.team, level: visit.level };
  return { ...change, from, beginning: 'undone', cause: 'click', ...(since === undefined ? {} : { aim: { since } }) };
}
