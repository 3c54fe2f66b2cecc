import type { Holder } from '../domain/holder';
import type { Policy } from '../domain/policy';
import { projectionOf } from '../domain/project-visit';
import { targetDue } from '../domain/target';
import type { Ticket } from '../domain/ticket';
import type { Visit } from '../domain/visit';
import type { Clock, Ledger, Tickets } from '../ports';
import { withLease } from './with-lease';

export interface StampTicketDeps {
  clock: Clock;
  ledger: Pick<Ledger, 'lease' | 'release' | 'last' | 'open'>;
  tickets: Pick<Tickets, 'edit'>;
}

/** As it is found: with its team from now on, since nobody knows for how long it has been there. */
const adopted = (policy: Policy, ticket: Ticket, holder: Holder, now: number): Visit => ({
  issueId: ticket.id,
  sequence: 1,
  projectId: ticket.projectId,
  level: holder.level,
  team: holder.team,
  fromLevel: null,
  fromTeam: null,
  beginning: 'adopted',
  cause: 'found',
  by: null,
  startedAt: now,
  due: targetDue(policy, holder.team, ticket.priority, now),
  policyVersion: policy.version,
  state: 'open',
  endedAt: null,
  progress: 'done',
  operation: `stamp-${ticket.id}.1`,
  attempts: 0,
  retryAt: null,
  verification: null,
  notified: 'no',
  finding: null,
  before: null,
  notes: null,
});

/**
 * Puts a ticket on record that has no visit yet, with what queues and pages read of it. First on the ticket, so that an
 * interruption leaves nothing that a second time would not make good. One PUT. Answers whether it was done: somebody
 * else may be at it. Rejects with JiraFailure.
 */
export async function stampTicket(
  deps: StampTicketDeps,
  policy: Policy,
  ticket: Ticket,
  holder: Holder,
): Promise<boolean> {
  const done = await withLease(deps, ticket.id, `stamp-${ticket.id}`, async () => {
    if (await deps.ledger.last(ticket.id)) return { stamped: false };
    const visit = adopted(policy, ticket, holder, deps.clock.now());
    const stamp = projectionOf(visit, []);
    await deps.tickets.edit(policy, ticket.id, { level: holder.level, stamp }, { transitions: false });
    return { stamped: await deps.ledger.open(visit) };
  });
  return done?.stamped ?? false;
}
