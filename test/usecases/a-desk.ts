import type { Policy } from '../../src/domain/policy';
import type { Ticket } from '../../src/domain/ticket';
import type { Visit } from '../../src/domain/visit';
import type { Errand } from '../../src/ports';
import { reconcileTicket } from '../../src/usecases/reconcile-ticket';
import { aPolicy, aTicket, aVisit, MONDAY } from '../support/builders';
import { memoryLedger } from '../support/in-memory/ledger';
import { memoryErrands, memoryPolicies } from '../support/in-memory/stores';
import { memoryTickets } from '../support/in-memory/tickets';

/** One ticket on a desk in memory, and the errands that are heard of it. */
export function aDesk({
  ticket = aTicket(),
  visits = [aVisit()],
  policy = aPolicy(),
}: { ticket?: Ticket; visits?: Visit[]; policy?: Policy } = {}) {
  const clock = { at: MONDAY, now: () => clock.at };
  const ledger = memoryLedger(clock);
  ledger.visits.push(...visits);
  const tickets = memoryTickets(clock, ticket);
  const policies = memoryPolicies(policy);
  const errands = memoryErrands();
  const reconcile = reconcileTicket({ clock, tickets, ledger, policies, errands });
  let operations = 0;
  const hear = (over: Partial<Errand> = {}) => {
    tickets.calls.length = 0;
    const errand: Errand = {
      issueId: ticket.id,
      projectId: ticket.projectId,
      cause: 'event',
      at: clock.at,
      by: 'l1-agent',
      ...over,
    };
    return reconcile(errand, `operation-${++operations}`);
  };
  return {
    clock,
    ledger,
    tickets,
    policies,
    errands,
    hear,
    last: () => ledger.visits.at(-1)!,
    now: () => tickets.ticket(ticket.id),
  };
}
