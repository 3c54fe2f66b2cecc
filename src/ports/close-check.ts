import type { Side } from '../domain/gate/counting';
import type { AdfDocument } from '../domain/handoff/document';
import type { TakenOut } from '../domain/gate/close-rules';
import type { Link, LinkedItem } from '../domain/gate/linked-item';
import type { Ending, OutcomeData, OutcomeMark } from '../domain/gate/outcome';

/** A ticket with its links, as the app sees it. */
export interface LinkedTicket {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly level: string | null;
  readonly status: { readonly id: string; readonly done: boolean };
  readonly assignee: string | null;
  readonly links: readonly Link[];
}

/** Work that is linked to tickets, read as the app. Every call rejects with JiraFailure; `quota` when the hour's points are gone. */
export interface LinkedWork {
  /** One GET. `ticket`: an id or a key. */
  linksOf(ticket: string, fields: { level: string | null }): Promise<LinkedTicket>;
  /** One POST for at most a hundred. What is gone, or not to be seen, is left out. */
  items(ids: readonly string[], fields: { level: string | null; team: string | null }): Promise<readonly LinkedItem[]>;
}

/** What the ledger remembers of one piece of linked work. */
export interface CopiedItem {
  readonly type: string;
  readonly side: Side;
  readonly issueId: string;
  readonly key: string;
  readonly projectId: string | null;
  readonly level: string | null;
  readonly done: boolean;
  readonly resolved: boolean;
  /** It had a security level. */
  readonly guarded?: boolean | undefined;
}

/**
 * The ledger's copy of a ticket's linked work: what the close check decides from when Jira may not be asked, and
 * by which a change of it is noticed.
 */
export interface LinkedCopy {
  readonly issueId: string;
  readonly key: string;
  readonly projectId: string;
  readonly items: readonly CopiedItem[];
  /** There were more than are kept. */
  readonly truncated: boolean;
  /** When it was read from Jira, epoch milliseconds. */
  readonly at: number;
  /** What the ticket was last told: that its linked work is open, or that all of it is closed. */
  readonly told: 'open' | 'closed' | null;
  /** The comment that told it. */
  readonly comment: string | null;
}

export interface LinkedCopies {
  of(ticket: { id: string } | { key: string }): Promise<LinkedCopy | null>;
  /** Those that hold this work, up to two thousand. */
  holding(issueId: string): Promise<readonly LinkedCopy[]>;
  /** Of several tickets, by id. */
  ofAll(ids: readonly string[]): Promise<ReadonlyMap<string, LinkedCopy>>;
  /** Writes what was read; `told` and `comment` stay as they are. */
  keep(copy: Omit<LinkedCopy, 'told' | 'comment'>): Promise<void>;
  tell(issueId: string, told: 'open' | 'closed', comment: string | null): Promise<void>;
  forget(issueId: string): Promise<void>;
}

/** How visits ended, in the ledger. */
export interface Endings {
  /** Of a ticket, by visit, newest first, up to a hundred. */
  of(issueId: string): Promise<readonly Ending[]>;
  /** Adds to what is known of that ending. */
  keep(ending: Ending): Promise<void>;
}

/** Where outcomes are written and found. Every call rejects with JiraFailure. */
export interface Outcomes {
  /**
   * An internal comment as the person (a plain one where the project has no customers), and the mark on the ticket.
   * Answers the comment's id. `look`: an earlier attempt of the same operation may have written it.
   */
  write(issueId: string, document: AdfDocument, data: OutcomeData, want?: { look: boolean }): Promise<string>;
  /** As the app: the mark, and what its comment says; `null`: none, or it is gone. */
  read(issueId: string): Promise<{ mark: OutcomeMark; data: OutcomeData } | null>;
}

/** One of the app's rules where an admin put it. */
export interface PlacedRule {
  readonly workflow: string;
  readonly transition: string;
  /** The key of its module. */
  readonly rule: string;
  /** It stands there and is not asked. */
  readonly off: boolean;
}

/** The app's rules in the site's workflows. Every call rejects with JiraFailure, but as TakenOut says. */
export interface WorkflowRules {
  /** As the app: all of them, in whatever workflow. */
  placed(): Promise<readonly PlacedRule[]>;
  /** As the app, which may do so without administering Jira: they stay and are not asked any more. */
  switchOff(rules: readonly string[]): Promise<void>;
  takeOut(workflow: string, rules: readonly string[], as: 'app' | 'person'): Promise<TakenOut>;
}
