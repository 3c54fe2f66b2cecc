import type { LinkedItem } from '../../../src/domain/gate/linked-item';
import { JiraFailure } from '../../../src/ports';
import type { LinkedTicket, LinkedWork } from '../../../src/ports/close-check';
import { failures, type Trouble } from './failures';

type Call = 'linksOf' | 'items';

export interface MemoryLinkedWork extends LinkedWork {
  /** By id. What is not there is gone, or not to be seen. */
  readonly tickets: Map<string, LinkedTicket>;
  readonly work: Map<string, LinkedItem>;
  /** Each call with what it asked for: a ticket, or ids. */
  readonly calls: { call: Call; of: string | readonly string[] }[];
  /** Happens before a call is answered. */
  before?: ((call: Call) => void | Promise<void>) | undefined;
  fail(call: Call, kind: Trouble, times?: number): void;
}

/** Jira refuses more at once. */
const MOST_AT_ONCE = 100;

/** Tickets and what they are linked to, as plain data. */
export function memoryLinkedWork(
  tickets: readonly LinkedTicket[] = [],
  work: readonly LinkedItem[] = [],
): MemoryLinkedWork {
  const { fail, run } = failures<Call>();
  const memory: MemoryLinkedWork = {
    tickets: new Map(tickets.map((ticket) => [ticket.id, ticket])),
    work: new Map(work.map((item) => [item.issueId, item])),
    calls: [],
    fail,
    async linksOf(ticket) {
      memory.calls.push({ call: 'linksOf', of: ticket });
      await memory.before?.('linksOf');
      return run('linksOf', () => {
        const found = memory.tickets.get(ticket) ?? [...memory.tickets.values()].find(({ key }) => key === ticket);
        if (!found) throw new JiraFailure('gone', 'read links answered 404');
        return found;
      });
    },
    async items(ids) {
      memory.calls.push({ call: 'items', of: ids });
      await memory.before?.('items');
      return run('items', () => {
        if (ids.length > MOST_AT_ONCE) throw new JiraFailure('refused', 'read linked work answered 400');
        // Jira answers in an order of its own.
        return ids.flatMap((id) => memory.work.get(id) ?? []).toSorted((a, b) => Number(b.issueId) - Number(a.issueId));
      });
    },
  };
  return memory;
}
