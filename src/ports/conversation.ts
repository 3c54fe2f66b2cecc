import type { AdfDocument } from '../domain/handoff/document';
import type { NotesData } from '../domain/handoff/notes';

/** What is said on a ticket, by the person who clicks. Every call rejects with JiraFailure. */
export interface Conversation {
  /** An internal comment with its data beside it, or a reply to the customer. Answers the comment's id. */
  write(
    issueId: string,
    comment:
      { document: AdfDocument; kind: 'internal'; data: NotesData } | { text: string; kind: 'reply'; operation: string },
  ): Promise<string>;
  /** The comment of that operation among the latest fifty, if it arrived. */
  find(issueId: string, operation: string): Promise<string | null>;
  /** When what customers see was written, of the latest fifty comments: epoch milliseconds. */
  saidInPublic(issueId: string): Promise<number[]>;
  remove(issueId: string, comment: string): Promise<void>;
}
