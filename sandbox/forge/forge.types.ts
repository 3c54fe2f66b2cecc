import type { Json } from '../json';

/** One run of one of the app's functions, as `/sandbox/invocations` lists it. */
export interface Invocation {
  id: number;
  /** Key of the manifest module that asked for it, e.g. a trigger's. */
  module: string;
  function: string;
  /** ISO instant of the sandbox's clock. */
  startedAt: string;
  /** Real milliseconds. */
  durationMs: number;
  outcome: 'ok' | 'retry' | 'error' | 'timeout' | 'killed' | 'running';
  rest: { method: string; path: string; status: number; as: 'app' | 'user' | 'none' }[];
  /** Numbers of statements, KVS operations, and Jira's rate-limit points. */
  sql: number;
  kvs: number;
  points: number;
  /** What the function answered, when JSON; what it threw, when it failed; its log lines. */
  returned?: Json;
  error?: string;
  logs: { level: string; text: string }[];
}

/** Faults of event delivery, until cleared. */
export interface EventFaults {
  /** Each event is delivered twice. */
  duplicate?: boolean;
  /** Two events that wait at the same time swap places. */
  reorder?: boolean;
  /** No event is delivered. */
  drop?: boolean;
  /** Each event waits this long. */
  delayMs?: number;
}

/** Stops a function half-way: the nth platform call (REST, SQL, KVS, queue) of an invocation never answers. */
export interface KillFault {
  function?: string;
  atCall: number;
  times: number;
}

export interface SqlEngine {
  /** One statement with `?` parameters; a write answers `{affectedRows}` as its rows. */
  execute(query: string, params: unknown[]): Promise<{ rows: unknown }>;
  ddl(query: string): Promise<{ rows: unknown }>;
  close(): Promise<void>;
}

export interface InstalledApp {
  appId: string;
  version: string;
  accountId: string;
  name: string;
}

/** What the platform does for one app on one site. */
export interface Forge {
  readonly app: InstalledApp;
  installed(): boolean;
  /** Registers fields, the app's account and roles; sends the lifecycle event; starts the schedules. */
  install(): Promise<void>;
  uninstall(): Promise<void>;
  /**
   * Runs a function now, as the host of a page or a test would. Throws what the function throws.
   * `accountId`: the person on whose behalf (`asUser`, `context.accountId`).
   */
  invoke(call: { function: string; module: string; body: Json; accountId?: string }): Promise<Json | undefined>;
  /** A page's `invoke('key', payload)`: wraps it as a resolver call with the given extension context. */
  resolve(call: {
    module: string;
    key: string;
    payload: Json;
    accountId: string;
    extension?: Json;
  }): Promise<Json | undefined>;
  invocations(after?: number): Invocation[];
  onInvocation(listener: (invocation: Invocation) => void): () => void;
  /** What the platform did that no invocation shows: filters that failed, events given up or too large. */
  notes(): readonly { at: string; text: string }[];
  eventFaults(faults: EventFaults): void;
  kill(fault: KillFault): void;
  clearFaults(): void;
  /** True while a function runs, unless it waits for the clock only. */
  busy(): boolean;
  /** Lets go of the app's database, for good. */
  close(): Promise<void>;
}
