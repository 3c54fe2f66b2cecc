import type { Ticket } from '../domain/ticket';
import type { Visit } from '../domain/visit';
import { JiraFailure } from '../ports';
import type { Look, ReconcileDeps } from './look';

/**
 * Tells the receiving team of its ticket, once. A message that Jira could not send for the moment is
 * tried again with the hand-over; one whose answer was lost is not, as it may have been sent: twice is
 * worse than in the queue only. One that is refused is a finding, and holds nothing up.
 */
export async function tellTeam(
  { ledger, tickets, clock }: ReconcileDeps,
  { policy }: Look,
  ticket: Ticket,
  visit: Visit,
): Promise<Visit> {
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
    if (!(error instanceof JiraFailure)) throw error;
    if (error.kind === 'unknown') return sending;
    if (!error.lasting) throw error;
    const { issueId, projectId } = visit;
    await ledger.report({ code: 'not-told', projectId, issueId, at: clock.now(), detail: team.name });
    return sending;
  }
  return { ...visit, notified: 'yes' };
}
