import type { Policy } from '../domain/policy';
import type { Ticket } from '../domain/ticket';
import type { Clock, Errands } from '../ports';
import type { LinkedCopies } from '../ports/close-check';
import { copiedLink, copyOf, keepable } from './linked-copy';

export interface KeepOpenedWorkDeps {
  clock: Clock;
  copies: Pick<LinkedCopies, 'of' | 'keep' | 'tell'>;
  errands: Errands;
}

/**
 * Work was opened for a ticket by a click: the ledger knows of it without asking Jira, and the ticket needs no telling
 * that it waits, as the notes say so. Statements, and an errand to show it. Nothing where such work does not count.
 */
export async function keepOpenedWork(
  { clock, copies, errands }: KeepOpenedWorkDeps,
  { desk: { projectId }, escalation: { linkedWork }, closeCheck: { counting } }: Policy,
  ticket: Ticket,
  item: { id: string; key: string },
): Promise<void> {
  const type = linkedWork?.linkType;
  if (type === undefined || !counting?.links.some((link) => link.type === type && link.side === 'outward')) return;
  const copy = await copies.of({ id: ticket.id });
  const link = { type, side: 'outward', issueId: item.id, key: item.key, status: '', done: false } as const;
  const seen = copyOf(ticket, { items: [], withheld: new Set() }, clock.now());
  const known = (copy ?? seen).items.filter(({ issueId }) => issueId !== item.id);
  const { items, truncated } = keepable([copiedLink(link), ...known]);
  await copies.keep({ ...seen, items, truncated: truncated || (copy ?? seen).truncated });
  if (copy?.told !== 'open') await copies.tell(ticket.id, 'open', copy?.comment ?? null);
  // The customer's portal is to say that the request waits; who clicked need not wait for that.
  await errands.send([{ issueId: ticket.id, projectId, cause: 'linked', at: clock.now() }]);
}
