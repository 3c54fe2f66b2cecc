import { UPWARDS } from '../../src/domain/handoff/default-template';
import type { Policy } from '../../src/domain/policy';
import type { Ticket } from '../../src/domain/ticket';
import type { Visit } from '../../src/domain/visit';
import type { Errand } from '../../src/ports';
import type { ClickDeps } from '../../src/usecases/click';
import type { Wanted } from '../../src/usecases/judge-click';
import { makeHandOver } from '../../src/usecases/make-hand-over';
import { reconcileTicket } from '../../src/usecases/reconcile-ticket';
import { undoHandOver } from '../../src/usecases/undo-hand-over';
import { aPolicy, aTicket, aVisit, MONDAY } from '../support/builders';
import { memoryEndings, memoryLinkedCopies } from '../support/in-memory/close-check';
import { memoryConversation, type MemoryConversation } from '../support/in-memory/conversation';
import { memoryLedger } from '../support/in-memory/ledger';
import { memoryLine } from '../support/in-memory/line';
import { memoryLinkedDesks } from '../support/in-memory/linked-news';
import { memoryPeople } from '../support/in-memory/people';
import { memoryErrands, memoryPolicies } from '../support/in-memory/stores';
import { memoryTickets, type MemoryTickets } from '../support/in-memory/tickets';

/** Answers to all that is required on the way up. */
export const NOTES = {
  tried: 'Restarted the print server; the queue stalls again with error 0x00000BC4 after 5 minutes.',
  needed: 'A driver that works with the new printers of the second floor.',
};

/** One ticket on a desk in memory, the errands that are heard of it, and the clicks on it. */
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
  const conversation = memoryConversation(clock);
  const people = memoryPeople();
  heardInOrder(tickets, conversation);
  const as: string[] = [];
  const { edit } = tickets;
  tickets.edit = (rules, id, change, want) => (as.push(want.as ?? 'app'), edit(rules, id, change, want));
  const copies = memoryLinkedCopies();
  const endings = memoryEndings();
  const linkedDesks = memoryLinkedDesks();
  const kept = { copies, endings, linkedDesks };
  const deps: ClickDeps = { clock, tickets, ledger, policies, errands, conversation, people, ...kept };
  const reconcile = reconcileTicket({ ...deps, line: memoryLine(ledger) });
  let operations = 0;
  const place = (accountId: string) => ({ issueId: ticket.id, projectId: policy.desk.projectId, accountId });
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
  const last = () => ledger.visits.at(-1)!;
  const click = (over: Partial<Wanted> = {}, by = 'l1-agent') => {
    tickets.calls.length = 0;
    const wanted: Wanted = { verb: 'escalate', team: 't-tech', notes: NOTES, seen: last()?.sequence ?? 0, ...over };
    return makeHandOver(deps)(place(by), wanted, `click-${++operations}`);
  };
  const sendBack = (over: Partial<Wanted> = {}, by = 'l2-agent') =>
    click({ verb: 'send-back', team: 't-desk', notes: {}, reason: 'The log of the server is missing.', ...over }, by);
  const undo = (by = 'l1-agent', visit = last().sequence) => {
    tickets.calls.length = 0;
    return undoHandOver(deps)(place(by), { visit }, `undo-${++operations}`);
  };
  return {
    clock,
    ledger,
    tickets,
    policies,
    errands,
    conversation,
    people,
    ...kept,
    /** As whom fields were set. */
    as,
    hear,
    click,
    sendBack,
    undo,
    last,
    now: () => tickets.ticket(ticket.id),
  };
}

/** What is said on the ticket stands among the calls about the ticket itself. */
function heardInOrder({ calls }: MemoryTickets, conversation: MemoryConversation): void {
  const { write, find, remove } = conversation;
  conversation.write = (id, comment) => (
    calls.push(comment.kind === 'reply' ? 'reply' : 'comment'),
    write(id, comment)
  );
  conversation.find = (...args) => (calls.push('find'), find(...args));
  conversation.remove = (...args) => (calls.push('remove'), remove(...args));
}

/** The default notes' questions, as they are kept beside the answers. */
export const ASKED = UPWARDS.map(({ key, label, kind }) => ({ key, label, kind }));

/** Rules by which every team is told, and the escalation manager has a role. */
export function aTalkativePolicy(over: Partial<Policy> = {}): Policy {
  const policy = aPolicy();
  const notify = { kind: 'people' as const, accountIds: ['somebody'] };
  return aPolicy({
    teams: policy.teams.map((team) => ({ ...team, notify })),
    escalation: { ...policy.escalation, managerRole: 'manager-role' },
    ...over,
  });
}
