import { holderOfLevel, holderNamed, holding, type Holder } from './holder';
import { verbBetween } from './level';
import type { FindingCode } from './finding';
import type { Policy } from './policy';
import type { Ticket } from './ticket';
import { running, unfinished, type Beginning, type Visit } from './visit';

/** What an event said. */
export interface Hint {
  /** Who gave the ticket to himself. */
  readonly takenBy?: string;
  /** The team before; only used where the ledger knows nothing. */
  readonly fromTeam?: { id: string | null; name: string | null };
}

export type Decision =
  | { do: 'nothing' }
  /** Our own work on the open visit was interrupted: go on with it. */
  | { do: 'resume'; visit: Visit }
  | { do: 'place'; holder: Holder }
  | { do: 'adopt'; holder: Holder }
  | {
      do: 'hand-over';
      from: { team: string; level: string } | null;
      to: Holder;
      beginning: Beginning;
      cause: 'team' | 'level';
    }
  | { do: 'reopen'; holder: Holder; from: { team: string; level: string } }
  /** A click, or a change of level, that never reached the team field, and never will: its team of before had it all the time. */
  | { do: 'forsake'; visit: Visit; holder: Holder }
  /** Somebody of the team took the ticket. */
  | { do: 'accept'; visit: Visit }
  | { do: 'resolve'; visit: Visit }
  | { do: 'correct-level'; holder: Holder; detail: string }
  | { do: 'report'; finding: FindingCode; detail: string };

const from = (holder: Pick<Holder, 'team' | 'level'>) => ({ team: holder.team, level: holder.level });

/** No visit yet: a new ticket is placed, a hand-over that an event names is made, anything older is adopted untouched. */
function decideFirst(policy: Policy, ticket: Ticket, last: Visit | null, given: Hint): Decision {
  const held = holding(policy, ticket);
  const isNew = ticket.created >= policy.enabledAt;
  if (held.kind === 'unknown-team') return { do: 'report', finding: 'unknown-team', detail: held.team };
  if (held.kind === 'nobody') {
    const entry = isNew && policy.teams.find((team) => team.id === policy.entryTeam);
    return entry
      ? { do: 'place', holder: { team: entry.id, teamName: entry.name, level: entry.level } }
      : { do: 'nothing' };
  }
  const hint = last ? undefined : given.fromTeam;
  const previous = hint ?? teamBefore(ticket, Math.max(policy.enabledAt, last?.endedAt ?? 0));
  const before = previous && holderNamed(policy, previous);
  if (before && before.team !== held.holder.team) {
    const beginning = verbBetween(policy.levels, before.level, held.holder.level);
    return { do: 'hand-over', from: from(before), to: held.holder, beginning, cause: 'team' };
  }
  return isNew ? { do: 'place', holder: held.holder } : { do: 'adopt', holder: held.holder };
}

/** The team before the last change of team since then (the desk was switched on, the last visit ended), where history was read. */
const teamBefore = (ticket: Ticket, since: number): Hint['fromTeam'] =>
  ticket.history?.findLast((change) => change.what === 'team' && change.at >= since)?.from;

/** The same team, another level: somebody changed the level alone. */
function decideLevel(policy: Policy, ticket: Ticket, visit: Visit, holder: Holder): Decision {
  if (ticket.level === visit.level || ticket.level === holder.level) return { do: 'nothing' };
  // An adopted ticket is left as it was found.
  if (ticket.level === null && visit.beginning === 'adopted') return { do: 'nothing' };
  // The wish for that level was given up: it is put back, and not wished anew.
  if (visit.beginning === 'undone' && ticket.level === visit.fromLevel && ticket.stamp?.operation !== visit.operation)
    return { do: 'correct-level', holder, detail: '' };
  const next = ticket.level === null ? undefined : holderOfLevel(policy, ticket.level);
  if (!next) return { do: 'correct-level', holder, detail: ticket.level ?? '' };
  const beginning = verbBetween(policy.levels, visit.level, next.level);
  return { do: 'hand-over', from: from(visit), to: next, beginning, cause: 'level' };
}

/** The ticket stands as it did before that visit. */
const isUntouched = (ticket: Ticket, visit: Visit): boolean =>
  ticket.stamp?.operation !== visit.operation && (ticket.team?.id ?? null) === visit.fromTeam;

/** A placement, or a hand-over that a change of level or a click began: the team field is ours to set, and was not set yet. */
const awaitsOurEdit = (ticket: Ticket, visit: Visit): boolean =>
  visit.progress === 'pending' &&
  // What somebody wanted of a ticket that was then resolved is not done to it when it is reopened.
  (visit.cause === 'created' || visit.cause === 'level' || (visit.cause === 'click' && running(visit))) &&
  isUntouched(ticket, visit);

/** Given up, or overtaken by the ticket's end, before anything of it was done: a click, or a change of level that asked for another team. */
const wasNeverMade = (ticket: Ticket, visit: Visit): boolean =>
  (visit.cause === 'click' || visit.cause === 'level') &&
  (visit.progress === 'stuck' || visit.progress === 'pending') &&
  isUntouched(ticket, visit);

/** Its assignee gave the ticket to himself, as the event or the history says. */
function isAccepted(ticket: Ticket, visit: Visit, hint: Hint): boolean {
  if (visit.state !== 'open' || ticket.assignee === null) return false;
  if (hint.takenBy === ticket.assignee) return true;
  const last = ticket.history?.findLast((change) => change.what === 'assignee');
  return last !== undefined && last.by === ticket.assignee && last.to.id === ticket.assignee;
}

/**
 * What a ticket needs now, from how it stands and from the last visit on record: the state decides,
 * never the event. When team and level were both changed, the team wins.
 */
export function decide(policy: Policy, ticket: Ticket, last: Visit | null, hint: Hint = {}): Decision {
  const visit = last && last.projectId === ticket.projectId && last.state !== 'ended' ? last : null;
  if (ticket.status.done) return visit && running(visit) ? { do: 'resolve', visit } : { do: 'nothing' };
  if (!visit) return decideFirst(policy, ticket, last, hint);
  if (awaitsOurEdit(ticket, visit)) return { do: 'resume', visit };

  const held = holding(policy, ticket);
  if (held.kind === 'unknown-team') return { do: 'report', finding: 'unknown-team', detail: held.team };
  if (held.kind === 'nobody') return { do: 'report', finding: 'no-team', detail: '' };
  if (held.holder.team !== visit.team) {
    if (wasNeverMade(ticket, visit)) return { do: 'forsake', visit, holder: held.holder };
    const beginning = verbBetween(policy.levels, visit.level, held.holder.level);
    return { do: 'hand-over', from: from(visit), to: held.holder, beginning, cause: 'team' };
  }
  if (visit.state === 'resolved') return { do: 'reopen', holder: held.holder, from: from(visit) };
  if (unfinished(visit)) return { do: 'resume', visit };
  // Given up half-way: its level may still be the old one, which is nobody's wish.
  if (visit.progress === 'stuck') return { do: 'nothing' };
  const level = decideLevel(policy, ticket, visit, held.holder);
  return level.do === 'nothing' && isAccepted(ticket, visit, hint) ? { do: 'accept', visit } : level;
}
