import type { Json, JsonObject } from '../json';
import type { LoadedApp } from './app';
import type { ForgeHost } from './host/host.types';
import type { Changed } from './run/changed';
import type { PageCall } from './run/resolver-call';
import type { StoredState } from './state.types';

/** What the site pays for. `none`: nothing, as of free apps and of all that are not in production. */
export type LicenseState = 'active' | 'trial' | 'inactive' | 'none';

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
  /** Only events about this issue (key or id), of this name, for this trigger. */
  issue?: string;
  event?: string;
  module?: string;
  /** Only from the nth such event on, from 1; one event unless `times` says more. */
  nth?: number;
  times?: number;
}

/** Of the next statements, or of those whose text contains `match`. Without `times`, of all until cleared. */
export interface SqlFault {
  match?: string;
  times?: number;
  /** The database answers this error. */
  error?: string;
  /**
   * The statement takes so long, in milliseconds. Beyond the platform's limit for its kind the app is told
   * QUERY_TIMED_OUT, and the statement runs on and takes effect at its end.
   */
  delayMs?: number;
}
/** The store answers this code instead of working; `match` is part of the operation's path, such as `set`. */
export interface KvsFault {
  match?: string;
  times?: number;
  error: string;
}
/** Pushes are refused as too many. */
export interface QueueFault {
  refuse: true;
  queue?: string;
  times?: number;
}
/** Starts of schedules are left out or happen twice. */
export interface ScheduleFault {
  module?: string;
  skip?: boolean;
  double?: boolean;
  times?: number;
}
export type ForgeFault =
  | { sql: SqlFault }
  | { kvs: KvsFault }
  | { queue: QueueFault }
  | { schedules: ScheduleFault }
  | { forge: { down: true } };

/** A function runs out of memory: at its nth platform call, or as soon as it starts. */
export interface MemoryFault {
  function?: string;
  atCall?: number;
  times: number;
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
  /** The names of the tables there are. */
  tables(): Promise<string[]>;
  close(): Promise<void>;
}

/** A call of a web trigger's address. Headers as the function gets them: lists by name. */
export interface WebTriggerRequest {
  method: string;
  headers?: Record<string, string[]>;
  body?: string;
}
export interface WebTriggerAnswer {
  statusCode: number;
  statusText?: string;
  headers: Record<string, string[]>;
  body: string;
}

/** An action that Rovo or Automation calls. */
export interface ActionCall {
  key: string;
  inputs: JsonObject;
  /** `agent-in-rule`: a Rovo agent that an automation rule started. */
  through: 'rovo' | 'agent-in-rule' | 'automation';
  accountId: string;
  /** What the person looks at: `issueKey`, `issueId`, `projectKey` … */
  jira?: JsonObject;
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
  resolve(call: PageCall): Promise<Json | undefined>;
  /** What functions have the platform change while `work` goes on. They start cold afterwards. */
  changesOf(work: () => Promise<void>): Promise<readonly Changed[]>;
  /** The same changes on a site and in a store like those of then, with no function run. */
  repeat(changes: readonly Changed[], as: PageCall): Promise<void>;
  /** What pages need: which modules to show, their context, resolvers, resources and texts. */
  readonly host: ForgeHost;
  /** Calls a web trigger by its URL or its key; 404 for an address that is none. */
  webTrigger(address: string, request: WebTriggerRequest): Promise<WebTriggerAnswer>;
  /** Throws for inputs that the manifest does not allow, and what the function throws. */
  action(call: ActionCall): Promise<Json | undefined>;
  /** Switches the installation's licence. */
  setLicense(state: LicenseState): void;
  /**
   * Puts another version in place; storage, the app's account and its fields' values stay. Only a major version is
   * told to the app (`avi:forge:upgraded:app`). Throws for another app, and where nothing is installed.
   */
  upgrade(app: LoadedApp, options: { major: boolean }): Promise<void>;
  invocations(after?: number): Invocation[];
  onInvocation(listener: (invocation: Invocation) => void): () => void;
  /** What the platform did that no invocation shows: filters that failed, events given up or too large. */
  notes(): readonly { at: string; text: string }[];
  /** What the app has stored and put in its queues, to look at. */
  state(): StoredState;
  eventFaults(faults: EventFaults): void;
  kill(fault: KillFault): void;
  outOfMemory(fault: MemoryFault): void;
  /** What is wrong with the platform itself. */
  fault(fault: ForgeFault): void;
  clearFaults(): void;
  /** Points of the hour's shared quota that the app spends on other sites. */
  spendPoints(points: number): void;
  /** True while a function runs, unless it waits for the clock only. */
  busy(): boolean;
  /** Lets go of the app's database, for good. */
  close(): Promise<void>;
}
