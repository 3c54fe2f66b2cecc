import type { Policy } from '../domain/policy';
import type { Ticket } from '../domain/ticket';
import { JiraFailure, type Errand, type Errands, type Policies, type Tickets } from '../ports';
import type { LinkedCopies } from '../ports/close-check';

export interface ReadWaitingDeps {
  tickets: Pick<Tickets, 'read'>;
  policies: Pick<Policies, 'of'>;
  errands: Errands;
  copies: Pick<LinkedCopies, 'forget'>;
}

/** A ticket that waits for linked work. `null`: it is gone, or no longer of this desk; then its new desk hears of it. */
export async function readWaitingTicket(
  { tickets, policies, errands, copies }: ReadWaitingDeps,
  policy: Policy,
  errand: Errand,
): Promise<Ticket | null> {
  try {
    const ticket = await tickets.read(policy, errand.issueId, { history: false });
    if (ticket.projectId === policy.desk.projectId) return ticket;
    const there = await policies.of(ticket.projectId);
    if (there?.enabled) await errands.send([{ ...errand, projectId: ticket.projectId }]);
    else await copies.forget(ticket.id);
    return null;
  } catch (error) {
    if (!(error instanceof JiraFailure) || error.kind !== 'gone') throw error;
    await copies.forget(errand.issueId);
    return null;
  }
}
