import type { ClockReading, Ticket } from '../../../src/domain/ticket';
import { JiraFailure, type Clock, type Tickets } from '../../../src/ports';
import { CLOCK, STATUS } from '../builders';
import { failures, type Trouble } from './failures';

export interface MemoryTickets extends Tickets {
  ticket(id: string): Ticket;
  add(ticket: Ticket): void;
  /** A person's doing, or the world's. */
  change(id: string, change: Partial<Ticket>): void;
  readonly calls: string[];
  readonly told: string[];
  /** The call with this name fails so, this many times. `lost`: it is done, and its answer lost. */
  fail(call: string, kind: Trouble, times?: number): void;
}

const restarted = (reading: ClockReading | null | undefined, at: number): ClockReading => ({
  completed: [...(reading?.completed ?? []), ...(reading?.ongoing ? [{ start: reading.ongoing.start, stop: at }] : [])],
  ongoing: null,
});

/** Jira as the use cases see it: tickets that move, and a team SLA that re-entry restarts. */
export function memoryTickets(clock: Clock, ...initial: Ticket[]): MemoryTickets {
  const tickets = new Map(initial.map((ticket) => [ticket.id, ticket]));
  const { fail, run } = failures<string>();
  const calls: string[] = [];
  const told: string[] = [];

  const get = (id: string): Ticket => {
    const found = tickets.get(id);
    if (!found) throw new JiraFailure('gone', 'read issue answered 404');
    return found;
  };
  const change = (id: string, over: Partial<Ticket>): void => void tickets.set(id, { ...get(id), ...over });
  const call = <T>(name: string, work: () => T): Promise<T> => {
    calls.push(name);
    return run(name, work);
  };
  const enter = (id: string, transition: string): void => {
    const ticket = get(id);
    const to = ticket.transitions.find((one) => one.id === transition)?.to;
    if (!to) throw new JiraFailure('refused', 'transition issue answered 400');
    const clocks = { ...ticket.clocks };
    if (to === STATUS.handing) clocks[CLOCK.team] = restarted(clocks[CLOCK.team], clock.now());
    if (to === STATUS.waiting)
      clocks[CLOCK.team] = {
        completed: clocks[CLOCK.team]?.completed ?? [],
        ongoing: clocks[CLOCK.team]?.ongoing ?? { start: clock.now(), paused: false },
      };
    change(id, { status: { id: to, done: to === STATUS.resolved }, clocks });
  };

  return {
    calls,
    told,
    ticket: get,
    add: (ticket) => void tickets.set(ticket.id, ticket),
    change,
    fail,
    read: (_policy, id, want) =>
      call('read', () => ({ ...get(id), history: want.history ? (get(id).history ?? []) : null })),
    enter: (id, transition) => call('enter', () => enter(id, transition)),
    edit: (policy, id, edit, want) =>
      call('edit', () => {
        const team = policy.teams.find((one) => one.id === edit.team);
        change(id, {
          level: edit.level,
          ...(team ? { team: { id: team.id, name: team.name } } : {}),
          ...(edit.assignee === undefined ? {} : { assignee: edit.assignee === 'clear' ? null : edit.assignee.to }),
          ...(edit.stamp ? { stamp: edit.stamp } : {}),
          ...(edit.overrideReason ? { overrideReason: null } : {}),
        });
        return want.transitions ? get(id).transitions : null;
      }),
    notify: (id, recipient) => call('notify', () => void told.push(`${id} ${recipient.kind}`)),
    changedWithin: () => call('search', () => ({ tickets: [...tickets.values()], next: null, until: clock.now() })),
  };
}
