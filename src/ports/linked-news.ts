import type { LinkedNewsData } from '../domain/gate/linked-news';
import type { AdfDocument } from '../domain/handoff/document';
import type { LinkedTicket } from './close-check';

/** What the app itself says and shows on a ticket about its linked work. Every call rejects with JiraFailure. */
export interface LinkedNews {
  /** An internal comment. Answers its id. */
  write(issueId: string, document: AdfDocument, data: LinkedNewsData): Promise<string>;
  /** The comment of that operation among the latest fifty, if it arrived. */
  find(issueId: string, operation: string): Promise<string | null>;
  /** One PUT: how much open work it waits for, for the customer's portal to read, and, where it is given, the assignee. */
  show(issueId: string, shown: { blocked: number; assignee?: string | null }): Promise<void>;
}

/** Which desks wait for work in a project. */
export interface LinkedDesks {
  of(projectId: string): Promise<readonly string[]>;
  add(projectId: string, deskId: string): Promise<void>;
  remove(projectId: string, deskId: string): Promise<void>;
}

/** Projects in which desks have work done. Every call rejects with JiraFailure. */
export interface LinkedProjects {
  /** One page of work that went into or out of a status category within the last `minutes`. */
  changedWithin(
    projectId: string,
    minutes: number,
    page: string | null,
  ): Promise<{ readonly items: readonly LinkedTicket[]; readonly next: string | null }>;
}
