import type { Snapshot } from '../api/issue';
import { CUSTOMER_CLOCK, type Sla, TEAM_CLOCK } from '../api/sla';

/** A change of owning team that happened while the page was open: how the ticket stood just before it. */
export interface Moment {
  before: Snapshot;
  /** Counts the hand-overs seen, so that each is shown anew. */
  count: number;
}

/** Follows a ticket from one reading to the next; a moment stays until the next change of team. */
export function follow(moment: Moment | undefined, before: Snapshot | undefined, after: Snapshot): Moment | undefined {
  const changed = before && before.ticket.key === after.ticket.key && before.ticket.team?.id !== after.ticket.team?.id;
  return changed ? { before, count: (moment?.count ?? 0) + 1 } : moment;
}

export type CustomerClock = 'ran on' | 'still paused' | 'runs again' | 'changed' | 'unknown';

/** What a hand-over has done so far, as far as it can be seen on the ticket. */
export interface Facts {
  team: { from?: string; to?: string };
  level?: { from?: string; to?: string };
  assigneeGone?: string;
  status?: { from: string; to: string };
  teamClock: 'restarted' | 'not yet' | 'none';
  /** How long the team before had it, when its clock is known. */
  teamBefore?: number;
  customerClock: CustomerClock;
}

export function factsOf({ before }: Moment, now: Snapshot): Facts {
  const [was, is] = [before.ticket, now.ticket];
  return {
    team: { from: was.team?.name, to: is.team?.name },
    ...(was.level !== is.level && { level: { from: was.level, to: is.level } }),
    ...(was.assignee && !is.assignee && { assigneeGone: was.assignee.name }),
    ...(was.status.id !== is.status.id && { status: { from: was.status.name, to: is.status.name } }),
    ...teamClock(named(before.slas, TEAM_CLOCK), named(now.slas, TEAM_CLOCK)),
    customerClock: customerClock(named(before.slas, CUSTOMER_CLOCK), named(now.slas, CUSTOMER_CLOCK)),
  };
}

export const named = (slas: Sla[], name: string): Sla | undefined => slas.find((sla) => sla.name === name);

function teamClock(was: Sla | undefined, is: Sla | undefined): Pick<Facts, 'teamClock' | 'teamBefore'> {
  if (!is) return { teamClock: 'none' };
  const restarted = is.ongoing !== undefined && is.ongoing.start > (was?.ongoing?.start ?? 0);
  if (!restarted) return { teamClock: 'not yet' };
  const stopped = is.completed.find((cycle) => cycle.start === was?.ongoing?.start);
  return { teamClock: 'restarted', ...(stopped && { teamBefore: stopped.elapsed }) };
}

/** The customer's clock is sacred: the same cycle must go on. */
function customerClock(was: Sla | undefined, is: Sla | undefined): CustomerClock {
  if (!was?.ongoing || !is) return 'unknown';
  if (is.ongoing?.start !== was.ongoing.start || is.completed.length !== was.completed.length) return 'changed';
  if (is.ongoing.paused) return was.ongoing.paused ? 'still paused' : 'changed';
  return was.ongoing.paused ? 'runs again' : 'ran on';
}

const CUSTOMER_WORDS: Record<CustomerClock, string> = {
  'ran on': 'the customer’s clock ran on',
  'still paused': 'the customer’s clock is paused as before',
  'runs again': 'the customer’s pause ended',
  changed: 'the customer’s clock changed, which it should not',
  unknown: '',
};

/** The hand-over in one sentence, claiming only what is so. */
export function sentence({ team, teamClock, customerClock: customer }: Facts): string {
  const parts = [teamClock === 'restarted' && 'the team’s clock started anew', CUSTOMER_WORDS[customer]].filter(
    (part) => part !== false && part !== '',
  );
  const opening = !team.to
    ? 'No team has it now'
    : teamClock === 'restarted'
      ? `Handed over to ${team.to}`
      : `The team is now ${team.to}`;
  return parts.length === 0 ? `${opening}.` : `${opening}: ${parts.join(', ')}.`;
}

/** Whether it went as promised: done, still on its way, or with a customer's clock that changed. */
export function tone({ teamClock, customerClock: customer }: Facts): 'done' | 'on its way' | 'wrong' {
  if (customer === 'changed') return 'wrong';
  return teamClock === 'restarted' ? 'done' : 'on its way';
}
