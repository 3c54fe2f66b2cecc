import type { Decision } from '../domain/decide';
import { holderNamed } from '../domain/holder';
import type { Ticket } from '../domain/ticket';
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
  if (ticket.history || isTold(at, decision, ticket)) return ticket;
  const { history } = await tickets.read(at.policy, ticket.id, { history: true });
  return { ...ticket, history };
}
