import type { Decision } from '../domain/decide';
import { holderNamed } from '../domain/holder';
import type { Ticket } from '../domain/ticket';
import type { Visit } from '../domain/visit';
import type { Tickets } from '../ports';
import type { Look, ReconcileDeps } from './look';

type HandOver = Extract<Decision, { do: 'hand-over' }>;

/** Is it this very change that an event told of? One that says nothing of team and level is taken at its word. */
function isTold({ policy, errand: { cause, changed } }: Look, { cause: by, to }: HandOver, ticket: Ticket): boolean {
  if (cause !== 'event') return false;
  if (!changed) return true;
  if (by === 'level') return changed.level === ticket.level;
  return changed.team !== undefined && holderNamed(policy, changed.team)?.team === to.team;
}

/**
 * The ticket with its history, where the event that led here tells of something else: somebody assigned it, say, just
 * when somebody else gave it to another team, or it went on to a third. Who handed it over, and when, is then read:
 * one more GET. Rejects with JiraFailure when it cannot be read: nothing was changed.
 */
export async function withItsMover(
  { tickets }: Pick<ReconcileDeps, 'tickets'>,
  at: Look,
  decision: HandOver,
  ticket: Ticket,
): Promise<Ticket> {
  return isTold(at, decision, ticket) ? ticket : withHistory(tickets, at, ticket);
}

/**
 * The same for a ticket that is open again: an event that is no younger than its end tells of the end, and comes twice
 * or anew. When it was reopened, and by whom, is then read.
 */
export async function withItsReopener(
  { tickets }: Pick<ReconcileDeps, 'tickets'>,
  at: Look,
  resolved: Visit,
  ticket: Ticket,
): Promise<Ticket> {
  const told = at.errand.cause === 'event' && at.errand.at > (resolved.endedAt ?? 0);
  return told ? ticket : withHistory(tickets, at, ticket);
}

/** The ticket with its history, which one more GET reads where it is not there yet. Rejects with JiraFailure. */
export async function withHistory(
  tickets: Pick<Tickets, 'read'>,
  { policy }: Pick<Look, 'policy'>,
  ticket: Ticket,
): Promise<Ticket> {
  if (ticket.history) return ticket;
  const { history } = await tickets.read(policy, ticket.id, { history: true });
  return { ...ticket, history };
}
