import type { AdfDocument } from './domain/handoff/document';
import type { Finding } from './domain/finding';
import type { Edit } from './domain/plan';
import type { Policy, Recipient } from './domain/policy';
import type { Projection } from './domain/projection';
import type { Ticket, Transition } from './domain/ticket';
import type { Visit } from './domain/visit';
import type { Saved } from './domain/rules/version';
import type { ShownRules } from './domain/shown-rules';

export type { Conversation } from './ports/conversation';
export { QueueFull, WHOLE_DESK, type Errand, type Errands } from './ports/errands';

/** Milliseconds since the epoch. */
export interface Clock {
  now(): number;
}

/**
 * A refusal or a silence of Jira, as far as a use case needs to tell them apart. `unknown`: the
 * answer was lost, so the work may have been done. `no-way`: the workflow leads nowhere from here. `busy`: too many
 * calls just now; `quota`: the app's points for this hour are gone, for everybody.
 */
export type FailureKind =
  'gone' | 'forbidden' | 'field' | 'refused' | 'no-way' | 'busy' | 'quota' | 'unknown' | 'strange';

const LASTING: readonly FailureKind[] = ['forbidden', 'field', 'refused', 'gone'];

export class JiraFailure extends Error {
  /** What Jira says of single fields, by field id, for the person who filled them in. Never logged. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(
    readonly kind: FailureKind,
    readonly what: string,
    /** Milliseconds Jira asked us to wait. */
    readonly retryAfter: number | null = null,
    { fields = {}, ...options }: ErrorOptions & { fields?: Readonly<Record<string, string>> } = {},
  ) {
    super(`${what}: ${kind}`, options);
    this.name = 'JiraFailure';
    this.fields = fields;
  }

  /** What was asked may be done all the same: its answer was lost, or was none. */
  get maybeDone(): boolean {
    return this.kind === 'unknown' || this.kind === 'strange';
  }

  /** Too much was asked for, by us or by others. */
  get throttled(): boolean {
    return this.kind === 'busy' || this.kind === 'quota';
  }

  /** Not over in a few minutes: somebody has to give the app a right, a field or a way. */
  get lasting(): boolean {
    return LASTING.includes(this.kind);
  }
}

/** One page of tickets that changed lately, with what decides whether a hand-over was missed. */
export interface ChangedPage {
  readonly tickets: readonly Pick<Ticket, 'id' | 'projectId' | 'team' | 'level' | 'status' | 'created' | 'links'>[];
  readonly next: string | null;
  /** When the last ticket of the page was updated; `null` for an empty page. */
  readonly until: number | null;
}

/** The desk's tickets in Jira. Every call rejects with JiraFailure when it is not done, or may not be. */
export interface Tickets {
  /** With history, and the ticket's own texts, in the same one call. */
  read(policy: Policy, issueId: string, want: { history: boolean; texts?: boolean }): Promise<Ticket>;
  enter(issueId: string, transition: string): Promise<void>;
  /** Sets fields and property at once; answers the transitions then open, when asked to. */
  edit(
    policy: Policy,
    issueId: string,
    edit: Edit & { level: string; stamp?: Projection },
    want: { transitions: boolean; as?: 'person' },
  ): Promise<readonly Transition[] | null>;
  notify(issueId: string, recipient: Recipient, message: { subject: string; text: string }): Promise<void>;
  /** Tickets of the desk updated within the last `minutes`, oldest change first. */
  changedWithin(policy: Policy, minutes: number, page: string | null): Promise<ChangedPage>;
}

/** Who asks, as Jira knows them. Every call rejects with JiraFailure. */
export interface People {
  /** May they work on this ticket as an agent: edit, assign, comment? One call. */
  agentOf(issueId: string): Promise<boolean>;
  inRole(projectId: string, roleId: string): Promise<boolean>;
}

/** Work of a higher level that is linked to a ticket. Every call rejects with JiraFailure. */
export interface LinkedItems {
  /**
   * Creates it as the person, linked from the parent, once: one whose answer was lost is found again by its
   * operation. `fields` are those its work type requires, in Jira's own form.
   */
  open(
    policy: Policy,
    work: {
      operation: string;
      parentId: string;
      parentKey: string;
      level: string;
      summary: string;
      document: AdfDocument;
      priority: string | null;
      fields: Readonly<Record<string, unknown>>;
    },
  ): Promise<{ id: string; key: string }>;
}

/** A ticket's lease: nobody else works on it until then. */
export interface Lease {
  readonly issueId: string;
  readonly operation: string;
  readonly until: number;
}

/** The record of visits. */
export interface Ledger {
  /** `null`: somebody else has it. Taken again by the same operation. */
  lease(issueId: string, operation: string, until: number): Promise<Lease | null>;
  release(lease: Lease): Promise<void>;
  last(issueId: string): Promise<Visit | null>;
  /** All of a ticket, newest first, up to a hundred. */
  visitsOf(issueId: string): Promise<readonly Visit[]>;
  lastOf(issueIds: readonly string[]): Promise<ReadonlyMap<string, Visit>>;
  /** False: that visit is there already, so somebody else was quicker. */
  open(visit: Visit): Promise<boolean>;
  update(visit: Visit): Promise<void>;
  /** Takes back a pending visit of which no step was made: it never began. */
  withdraw(visit: Pick<Visit, 'issueId' | 'sequence' | 'operation'>): Promise<void>;
  /** Ends whatever visit of the ticket still runs, and forgets its findings. */
  end(issueId: string, at: number): Promise<void>;
  /** Visits whose unfinished work is due, oldest first. */
  due(now: number, limit: number): Promise<readonly { issueId: string; projectId: string }[]>;
  report(finding: Finding): Promise<void>;
  settle(issueId: string, code: Finding['code']): Promise<void>;
  /** The same for a finding about the desk as a whole. */
  settleDesk(projectId: string, code: Finding['code']): Promise<void>;
  /** Settles all findings of a ticket. */
  forget(issueId: string): Promise<void>;
  /** What still stands of a desk's findings, newest first. */
  findings(projectId: string, limit: number): Promise<readonly Finding[]>;
}

export interface Policies {
  of(projectId: string): Promise<Policy | null>;
  enabled(): Promise<readonly Policy[]>;
  /** `saved` is kept beside the version, for good. */
  save(policy: Policy, saved: Saved): Promise<void>;
}

/** Whether a desk's events are let through: the project property is there. */
export interface Listening {
  to(projectId: string): Promise<boolean>;
}

/** Up to when the audit has seen a desk's changes. */
export interface Seen {
  /** All that was changed until then. In epoch milliseconds, as everything here. */
  readonly at: number;
  /** There was more than one run reads: it began then, and came so far. */
  readonly cut?: { readonly begun: number; readonly until: number };
}

export interface Watermarks {
  of(projectId: string): Promise<Seen | null>;
  set(projectId: string, seen: Seen): Promise<void>;
}

/** What a desk's rules need to know of its project. */
export interface DeskFacts {
  /** Rejects with JiraFailure of kind `field` when a field is missing, or `clocks` names one that is no SLA. */
  look(
    projectId: string,
    teamField: string,
    clocks?: readonly string[],
  ): Promise<{
    projectKey: string;
    teamKind: 'team' | 'select';
    fields: { level: string; withTeamSince: string; targetDue: string; requestType?: string; overrideReason?: string };
    doneStatuses: string[];
  }>;
  /** May the admin who saves see that project? */
  sees(projectId: string): Promise<boolean>;
  /** Writes the property that the manifest's filters read. */
  mark(projectId: string, rules: ShownRules): Promise<void>;
  /** The same on a project that is no desk, for what becomes of the work that these desks have done there; none: for nothing. */
  markLinked(projectId: string, desks: readonly string[]): Promise<void>;
  /** Was it marked so before? As the app. */
  isMarkedLinked(projectId: string): Promise<boolean>;
}
