import { transitionTo } from '../../domain/plan';
import type { Policy } from '../../domain/policy';
import type { Ticket } from '../../domain/ticket';
import { JiraFailure } from '../../ports';
import type { OnTrial, TrialDeps } from './deps';

/** How long the reading of a clock that starts with the ticket may lag. One that is not there by then does not. */
const LAG_MS = 30_000;

/** A status that is neither where it waits nor between, nor the end of it. */
const somewhereElse = (policy: Policy, { typeId, transitions }: Ticket): string | null => {
  const { waiting, reentry } = policy.workTypes[typeId] ?? {};
  const status = transitions.find(
    ({ to }) => to !== waiting && to !== reentry && !policy.doneStatuses.includes(to),
  )?.to;
  return status === undefined ? null : transitionTo(transitions, status);
};

/** A step that Jira may refuse: then the ticket is tried as it is. */
async function ifAllowed(step: Promise<unknown>): Promise<void> {
  try {
    await step;
  } catch (error) {
    if (!(error instanceof JiraFailure) || !error.lasting || error.kind === 'gone') throw error;
  }
}

/**
 * Brings a ticket to where a hand-over shows something: with an assignee to lose, but at the second hand-over, which is to
 * show what becomes of a ticket without; and in another status than the waiting one where only entering that starts the
 * clock. Answers it as it is then; `null`: its clock does not show yet.
 */
export async function readyTicket(
  { tickets, clock }: TrialDeps,
  { policy, record, attempt }: OnTrial,
  ticket: Ticket,
): Promise<Ticket | null> {
  const { strategy, assignee } = record;
  const field = policy.teamClock?.field;
  const shows = strategy === 'none' || !field || ticket.clocks[field]?.ongoing != null;
  if (!shows && clock.now() < attempt.since + LAG_MS) return null;

  const wantsAssignee = assignee !== null && ticket.assignee === null && (!attempt.second || strategy === 'unassign');
  const { waiting, reentry } = policy.workTypes[ticket.typeId] ?? {};
  const waits = strategy === 'unassign' && reentry === undefined && ticket.status.id === waiting;
  const elsewhere = waits ? somewhereElse(policy, ticket) : null;
  if (wantsAssignee) {
    const edit = { assignee: { to: assignee }, level: ticket.level ?? '' };
    await ifAllowed(tickets.edit(policy, ticket.id, edit, { transitions: false }));
  }
  if (elsewhere) await ifAllowed(tickets.enter(ticket.id, elsewhere));
  return wantsAssignee || elsewhere ? tickets.read(policy, ticket.id, { history: false }) : ticket;
}
