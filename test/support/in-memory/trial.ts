import type { Scratch, TrialNames, TrialRecord } from '../../../src/domain/trial/record';
import { JiraFailure, type Clock } from '../../../src/ports';
import type { Erasing, ScratchTickets, Speaker, Trials } from '../../../src/ports/trial';
import { aTicket, CLOCK, STATUS } from '../builders';
import { failures, type Trouble } from './failures';
import type { MemoryLedger } from './ledger';
import type { MemoryTickets } from './tickets';

export const NAMES: TrialNames = {
  types: { request: 'Request' },
  statuses: {
    [STATUS.waiting]: 'Waiting for support',
    [STATUS.handing]: 'Handing over',
    [STATUS.resolved]: 'Resolved',
  },
  between: { request: 'Handing over' },
  clocks: {
    [CLOCK.team]: 'Time with team',
    [CLOCK.resolution]: 'Time to resolution',
    [CLOCK.response]: 'First response',
  },
};

type Call = 'look' | 'create' | 'find' | 'remove';
export interface MemoryScratchTickets extends ScratchTickets {
  /** What it made, and what of it is still there. */
  readonly made: (Scratch & { summary: string })[];
  readonly there: Set<string>;
  /** Who may not delete. */
  readonly refused: Set<Speaker>;
  may: { mayCreate: boolean; mayBeAssigned: boolean };
  fail(call: Call, kind: Trouble, times?: number): void;
}

/** Scratch tickets in the same Jira as the other tickets: new, waiting, with clocks that run. */
export function memoryScratchTickets(clock: Clock, tickets: MemoryTickets): MemoryScratchTickets {
  const { fail, run } = failures<Call>();
  const all: MemoryScratchTickets = {
    made: [],
    there: new Set(),
    refused: new Set(),
    may: { mayCreate: true, mayBeAssigned: true },
    fail,
    look: () => run('look', () => ({ names: NAMES, ...all.may })),
    create: (_, { typeId, summary, assignee }) =>
      run('create', () => {
        const id = String(20_001 + all.made.length);
        const ticket = { id, key: `HELP-${id}` };
        const started = { completed: [], ongoing: { start: clock.now(), paused: false } };
        const clocks = Object.fromEntries(Object.values(CLOCK).map((field) => [field, started]));
        const status = { id: STATUS.waiting, done: false };
        tickets.add(
          aTicket({ ...ticket, typeId, assignee, status, created: clock.now(), team: null, level: null, clocks }),
        );
        all.made.push({ ...ticket, summary });
        all.there.add(id);
        return ticket;
      }),
    find: (_, mark) =>
      run('find', () => {
        const found = all.made.find(({ id, summary }) => summary.includes(mark) && all.there.has(id));
        return found ? { id: found.id, key: found.key } : null;
      }),
    remove: (id, as) =>
      run('remove', () => {
        if (all.refused.has(as)) throw new JiraFailure('forbidden', 'delete issue answered 403');
        if (!all.there.delete(id)) throw new JiraFailure('gone', 'delete issue answered 404');
      }),
  };
  return all;
}

export function memoryTrials(): Trials & { kept: Map<string, TrialRecord> } {
  const kept = new Map<string, TrialRecord>();
  const stops = new Map<string, number>();
  return {
    kept,
    of: async (projectId) => kept.get(projectId) ?? null,
    all: async () => [...kept.values()],
    keep: async (record) => void kept.set(record.projectId, record),
    askToStop: async (projectId, startedAt) => void stops.set(projectId, startedAt),
    askedToStop: async (projectId) => stops.get(projectId) ?? null,
  };
}

/** Takes what it erases out of that ledger. */
export function memoryErasing({ visits, reported }: MemoryLedger): Erasing & { leases: string[] } {
  const leases: string[] = [];
  const without = <T extends { issueId: string | null }>(all: T[], issueId: string): void => {
    for (let index = all.length - 1; index >= 0; index--) if (all[index]?.issueId === issueId) all.splice(index, 1);
  };
  return {
    leases,
    async erase(issueId) {
      without(visits, issueId);
      without(reported, issueId);
    },
    eraseLease: async (issueId) => void leases.push(issueId),
  };
}
