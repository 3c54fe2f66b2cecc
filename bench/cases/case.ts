import type { Invocation } from '../../sandbox/forge/forge.types';
import type { ReadyDesk } from '../../test/support/ready-desk';
import type { Ticket } from '../desk';

/** One thing that happens at a desk, whose cost is counted. */
export interface Case {
  name: string;
  /** Once for the desk. */
  setUp?(desk: ReadyDesk): Promise<void>;
  /** A ticket as it stands before; by default none is needed. Not counted. */
  ready?(desk: ReadyDesk): Promise<Ticket>;
  happen(desk: ReadyDesk, ticket: Ticket | undefined): Promise<void>;
  /** Which of the runs that follow are this case's; by default all. */
  counted?(runs: Invocation[]): Invocation[];
}

/** A case about a ticket, which `ready` brings. */
export const about = (
  it: Omit<Case, 'ready' | 'happen'> & {
    ready(desk: ReadyDesk): Promise<Ticket>;
    happen(desk: ReadyDesk, ticket: Ticket): Promise<void>;
  },
): Case => ({
  ...it,
  happen(desk, ticket) {
    if (!ticket) throw new Error(`${it.name}: there is no ticket`);
    return it.happen(desk, ticket);
  },
});

export const by =
  (...functions: string[]) =>
  (runs: Invocation[]): Invocation[] =>
    runs.filter((run) => functions.includes(run.function));

/** What follows the first run of each function. */
export const beyondTheFirst = (runs: Invocation[]): Invocation[] =>
  runs.filter((run, index) => runs.findIndex((other) => other.function === run.function) < index);
