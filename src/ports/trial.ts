import type { Policy } from '../domain/policy';
import type { Scratch, TrialNames, TrialRecord } from '../domain/trial/record';

/** As the person who asks, or as the app, where nobody does. */
export type Speaker = 'person' | 'app';

/** Tickets for trials, in Jira. Every call rejects with JiraFailure. */
export interface ScratchTickets {
  /** What things are called, and what the person who asks may do. Three calls. */
  look(policy: Policy): Promise<{ names: TrialNames; mayCreate: boolean; mayBeAssigned: boolean }>;
  /**
   * Creates one as the person, without a request type: so no customer hears of it. Given to the assignee where Jira
   * allows that. Rejects with kind `field`, naming them, where it requires fields that nobody can guess.
   */
  create(policy: Policy, ticket: { typeId: string; summary: string; assignee: string | null }): Promise<Scratch>;
  /** One whose summary has this word, of the last day. */
  find(projectId: string, mark: string, as: Speaker): Promise<Scratch | null>;
  remove(issueId: string, as: Speaker): Promise<void>;
}

/** Trials between their steps. */
export interface Trials {
  of(projectId: string): Promise<TrialRecord | null>;
  all(): Promise<readonly TrialRecord[]>;
  keep(record: TrialRecord): Promise<void>;
  /** Somebody wants the trial that began then to end, whoever works on it now. */
  askToStop(projectId: string, startedAt: number): Promise<void>;
  /** Which one that is; `null`: none. */
  askedToStop(projectId: string): Promise<number | null>;
}

/** What the ledger knows of a ticket that never was anybody's work. */
export interface Erasing {
  /** Its visits, their endings, its findings, and the copy of its links. The lease stays with whoever has it. */
  erase(issueId: string): Promise<void>;
  /** The lease as well, once nothing can be told of the ticket any more. */
  eraseLease(issueId: string): Promise<void>;
}
