import { channel } from 'node:diagnostics_channel';
import { CALLS, type CallHeard } from '../../sandbox/forge/platform/platform';
import type { RestFault } from '../../sandbox/site/door.types';
import type { ReadyDesk } from '../support/ready-desk';
import { Boundaries, type Boundary, type Service } from './boundaries';

/** What can go wrong at one call of the app. */
export const CALL_FAULTS = {
  '429 with Retry-After': ['jira'],
  '429 without': ['jira'],
  'the hour’s quota': ['jira'],
  'per-issue limit': ['jira'],
  '500': ['jira'],
  '503': ['jira'],
  'no answer': ['jira'],
  'answer lost': ['jira'],
  slow: ['jira', 'sql'],
  refused: ['sql', 'store', 'queue'],
  'runs on': ['sql'],
  'killed before': ['jira', 'sql', 'store', 'queue'],
  'killed after': ['jira', 'sql', 'store', 'queue'],
} as const satisfies Record<string, readonly Service[]>;
export type CallFault = keyof typeof CALL_FAULTS;

const SECOND = 1000;
const REST: Partial<Record<CallFault, Omit<RestFault, 'match' | 'times'>>> = {
  '429 with Retry-After': { status: 429, headers: { 'Retry-After': '30' } },
  '429 without': { status: 429, headers: { 'Retry-After': null } },
  'the hour’s quota': { status: 429, reason: 'jira-quota-global-based', headers: { 'Retry-After': '900' } },
  'per-issue limit': { status: 429, reason: 'jira-per-issue-on-write', headers: { 'Retry-After': '20' } },
  '500': { status: 500 },
  '503': { status: 503 },
  'no answer': { hang: true },
  'answer lost': { drop: true },
  slow: { delayMs: 8 * SECOND },
};
/** Within the limit of every statement, and beyond it. */
const SLOW_STATEMENT = 3 * SECOND;
const RUNS_ON = 25 * SECOND;

export interface Armed {
  at: string;
  fault: CallFault;
  /** So many such calls pass before it strikes. */
  after?: number;
}

/**
 * Has single calls of the app go wrong, at the step that was named, by the sandbox's own faults; and counts what
 * struck, by fault and step.
 */
export class Strikes {
  readonly counts = new Map<string, number>();
  /** Every step that was come by, whether anything struck or not. */
  readonly met = new Map<string, Boundary & { times: number }>();
  /** Invocations in which something went wrong. */
  readonly struck = new Set<number>();
  private armed: { fault: Armed; left: number }[] = [];
  private readonly boundaries = new Boundaries();
  private readonly calls = new WeakMap<object, number>();
  private readonly dying = new Map<object, { boundary: Boundary }>();
  private readonly hear = (message: unknown): void => this.heard(message as CallHeard);

  constructor(private readonly desk: ReadyDesk) {
    channel(CALLS).subscribe(this.hear);
  }

  close(): void {
    channel(CALLS).unsubscribe(this.hear);
  }

  arm(fault: Armed): void {
    this.armed.push({ fault, left: fault.after ?? 0 });
  }

  clear(): void {
    this.armed = [];
  }

  get any(): boolean {
    return this.armed.length > 0;
  }

  count(fault: string, at: string): void {
    const cell = `${fault}|${at}`;
    this.counts.set(cell, (this.counts.get(cell) ?? 0) + 1);
  }

  private heard(call: CallHeard): void {
    const { invocation } = call;
    const number = (this.calls.get(invocation) ?? 0) + 1;
    this.calls.set(invocation, number);
    const dying = this.dying.get(invocation);
    if (dying) return this.kill(call, number, 'killed after', dying.boundary);
    const boundary = this.boundaries.of(call);
    if (!boundary) return;
    const { times } = this.met.get(boundary.name) ?? { times: 0 };
    this.met.set(boundary.name, { ...boundary, times: times + 1 });
    const found = this.armed.find(({ fault }) => fault.at === boundary.name);
    if (!found) return;
    if (found.left > 0) return void (found.left -= 1);
    this.armed = this.armed.filter((it) => it !== found);
    this.strike(call, number, found.fault.fault, boundary);
  }

  private strike(call: CallHeard, number: number, fault: CallFault, boundary: Boundary): void {
    const { forge, sandbox } = this.desk;
    if (fault === 'killed after') return void this.dying.set(call.invocation, { boundary });
    if (fault === 'killed before') return this.kill(call, number, fault, boundary);
    this.struck.add(call.invocation.id);
    this.count(fault, boundary.name);
    if (boundary.service === 'jira') {
      const path = call.path.split('?')[0] ?? '';
      const match = { client: 'app' as const, method: call.method, path: `${path}$` };
      return sandbox.world().door.fault({ match, times: 1, ...REST[fault] });
    }
    if (boundary.service === 'queue') return forge.fault({ queue: { refuse: true, times: 1 } });
    if (boundary.service === 'store') return forge.fault({ kvs: { match: call.path, times: 1, error: 'UNKNOWN' } });
    if (fault === 'refused') return forge.fault({ sql: { times: 1, error: 'The database is not well' } });
    forge.fault({ sql: { times: 1, delayMs: fault === 'slow' ? SLOW_STATEMENT : RUNS_ON } });
  }

  private kill({ invocation }: CallHeard, number: number, fault: CallFault, { name }: Boundary): void {
    this.dying.delete(invocation);
    this.struck.add(invocation.id);
    this.count(fault, name);
    this.desk.forge.kill({ function: invocation.function, atCall: number, times: 1 });
  }
}
