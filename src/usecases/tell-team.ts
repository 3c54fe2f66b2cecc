import type { Policy, Recipient } from '../domain/policy';
import type { Ticket } from '../domain/ticket';
import type { Visit } from '../domain/visit';
import { JiraFailure } from '../ports';
import type { Look, ReconcileDeps } from './look';

interface Message {
  readonly teamName: string;
  readonly recipient: Recipient;
  readonly subject: string;
  readonly text: string;
}

/** Whom the support rules want told of a team's tickets; `null`: nobody. */
export function recipientOf(policy: Policy, teamId: string): { name: string; recipient: Recipient } | null {
  const team = policy.teams.find((candidate) => candidate.id === teamId);
  return team?.notify && team.notify.kind !== 'nobody' ? { name: team.name, recipient: team.notify } : null;
}

/** The receiving team hears of its ticket; a team that heard of it too early, that it was taken back. */
function messageFor({ policy, visits }: Look, { key }: Ticket, visit: Visit): Message | null {
  const undone = visit.beginning === 'undone' && visits.find(({ sequence }) => sequence === visit.sequence - 1);
  if (visit.beginning === 'undone' && (!undone || undone.notified === 'no')) return null;
  const told = recipientOf(policy, undone ? undone.team : visit.team);
  if (!told) return null;
  const { name, recipient } = told;
  const level = policy.levels.find((candidate) => candidate.id === visit.level)?.name ?? visit.level;
  return undone
    ? {
        teamName: name,
        recipient,
        subject: `${key} was taken back from ${name}`,
        text: `The hand-over of ${key} to ${name} was taken back. There is nothing to do for it.`,
      }
    : {
        teamName: name,
        recipient,
        subject: `${key} is now with ${name}`,
        text: [policy.messages.teamTold, `${key} was handed to ${name} (${level}).`].filter(Boolean).join('\n\n'),
      };
}

/**
 * Tells a team of its ticket, once. A message that Jira could not send for the moment is tried again
 * with the hand-over; one whose answer was lost is not, as it may have been sent: twice is worse than
 * in the queue only. One that is refused is a finding, and holds nothing up.
 */
export async function tellTeam(
  { ledger, tickets, clock }: ReconcileDeps,
  at: Look,
  ticket: Ticket,
  visit: Visit,
): Promise<Visit> {
  const message = visit.notified === 'no' ? messageFor(at, ticket, visit) : null;
  if (!message) return visit;
  const { teamName, recipient, subject, text } = message;
  const sending: Visit = { ...visit, notified: 'sending' };
  await ledger.update(sending);
  try {
    await tickets.notify(ticket.id, recipient, { subject, text });
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    if (error.kind === 'unknown') return sending;
    if (!error.lasting) throw error;
    // Who has nothing to do need not be told so.
    if (visit.beginning === 'undone') return sending;
    const { issueId, projectId } = visit;
    await ledger.report({ code: 'not-told', projectId, issueId, at: clock.now(), detail: teamName });
    return sending;
  }
  return { ...visit, notified: 'yes' };
}
