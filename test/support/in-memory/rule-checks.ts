import type { OutcomeData } from '../../../src/domain/gate/outcome';
import type { NotesData } from '../../../src/domain/handoff/notes';
import type { Policy } from '../../../src/domain/policy';
import type { Projection } from '../../../src/domain/projection';
import { JiraFailure } from '../../../src/ports';
import type { SetAlarm } from '../../../src/ports/alarm';
import type { CheckedTicket, CheckedTickets, KeptComments, PastRules, Stamps } from '../../../src/ports/rule-checks';
import { failures, type Trouble } from './failures';

/** Tickets as a rule looks at them, by key. */
export function memoryCheckedTickets(...tickets: CheckedTicket[]): CheckedTickets & {
  readonly calls: string[];
  fail(call: 'read', kind: Trouble, times?: number): void;
} {
  const { fail, run } = failures<'read'>();
  const calls: string[] = [];
  return {
    calls,
    fail,
    read: (key, { level, outcome }) => {
      calls.push(['ticket', ...(level === null ? [] : ['level']), ...(outcome ? ['outcome'] : [])].join(' '));
      return run('read', () => {
        const found = tickets.find((ticket) => ticket.key === key);
        if (!found) throw new JiraFailure('gone', 'read issue answered 404');
        return { ...found, level: level === null ? null : found.level, mark: outcome ? found.mark : null };
      });
    },
  };
}

type Kept = NotesData | 'strange';
type Recorded = { data: OutcomeData; at: number } | 'strange';

/** Comments of the app by their ids; what is not there is gone. */
export function memoryKeptComments(
  notes: Record<string, Kept> = {},
  outcomes: Record<string, Recorded> = {},
): KeptComments & { readonly calls: string[]; fail(call: 'read', kind: Trouble, times?: number): void } {
  const { fail, run } = failures<'read'>();
  const calls: string[] = [];
  const read = <T>(all: Record<string, T>, id: string): Promise<T | 'gone'> => {
    calls.push(`comment ${id}`);
    return run('read', () => all[id] ?? 'gone');
  };
  return {
    calls,
    fail,
    notes: (_issueId, comment) => read<Kept>(notes, comment),
    outcome: (_issueId, comment) => read<Recorded>(outcomes, comment),
  };
}

export const memoryPastRules = (...policies: Policy[]): PastRules => ({
  at: async (projectId, version) =>
    policies.find((policy) => policy.desk.projectId === projectId && policy.version === version) ?? null,
});

export function memoryStamps(): Stamps & {
  readonly written: Projection[];
  fail(call: 'write', kind: Trouble, times?: number): void;
} {
  const { fail, run } = failures<'write'>();
  const written: Projection[] = [];
  return { written, fail, write: (_issueId, stamp) => run('write', () => void written.push(stamp)) };
}

/** An alarm that rings when a test says so. */
export function memoryAlarm(): { readonly set: SetAlarm; readonly cancelled: () => number; ring(): void } {
  let rings = (): void => undefined;
  let cancelled = 0;
  return {
    set: () => ({ rings: new Promise((ring) => (rings = ring)), cancel: () => void cancelled++ }),
    cancelled: () => cancelled,
    ring: () => rings(),
  };
}
