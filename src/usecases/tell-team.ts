import type { Ticket } from '../domain/ticket';
import type { Visit } from '../domain/visit';
import { JiraFailure } from '../ports';
import type { Look, ReconcileDeps } from './look';

/**
 * Tells the receiving team of its ticket, once. A refused message is tried again with the hand-over;
 * one whose answer was lost is not, as it may have been sent: twice is worse than in the queue only.
 */
export async function tellTeam({ ledger, tickets }: ReconcileDeps, { policy }: Look, ticket: Ticket, visit: Visit): Promise<Visit> {
  const team = policy.teams.find((candidate) => candidate.id === visit.team);
  const level = policy.levels.find((candidate) => candidate.id === visit.level);
  const recipient = team?.notify;
  if (!team || !recipient || recipient.kind === 'nobody' || visit.notified !== 'no') return visit;
  const sending: Visit = { ...visit, notified: 'sending' };
  await ledger.update(sending);
  try {
    await tickets.notify(ticket.id, recipient, {
      subject: `${ticket.key} is now with ${team.name}`,
      text: `${ticket.key} was handed to ${team.name} (${level?.name ?? visit.level}).`,
    });
  } catch (error) {
    if (error instanceof JiraFailure && error.kind === 'unknown') return sending;
    throw error;
  }
  return { ...visit, notified: 'yes' };
}
