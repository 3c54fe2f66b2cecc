import type { LinkedItem } from '../domain/gate/linked-item';
import type { lastComment, LinkedState } from '../domain/gate/linked-news';
import type { Policy } from '../domain/policy';
import type { Ticket } from '../domain/ticket';
import type { Clock, Errand, Errands, Ledger, Policies, Tickets } from '../ports';
import type { CopiedItem, LinkedCopies, LinkedWork, Outcomes } from '../ports/close-check';
import type { LinkedNews } from '../ports/linked-news';

export interface HearOfLinkedWorkDeps {
  clock: Clock;
  tickets: Pick<Tickets, 'read' | 'enter'>;
  ledger: Ledger;
  policies: Pick<Policies, 'of'>;
  errands: Errands;
  linkedWork: Pick<LinkedWork, 'items'>;
  copies: Omit<LinkedCopies, 'ofAll'>;
  outcomes: Pick<Outcomes, 'read'>;
  news: LinkedNews;
}

/** What is at the other ends of a ticket's links, now. */
export interface LinkedNow {
  /** As the ledger is to remember it. */
  readonly copy: Parameters<LinkedCopies['keep']>[0];
  readonly state: LinkedState;
  /** What counts and was read. */
  readonly items: readonly LinkedItem[];
  readonly blockers: readonly LinkedItem[];
  /** What kept the ticket open and is no longer there, or no longer linked. */
  readonly gone: readonly CopiedItem[];
}

/** What one look at a ticket and its linked work is about. */
export interface Hearing {
  readonly policy: Policy;
  readonly errand: Errand;
  readonly ticket: Ticket;
  readonly now: LinkedNow;
  /** What the ticket was told last. `null`: nobody knows, so there is nothing to say. */
  readonly was: LinkedState | null;
  /** The comment that told it, and whether another was begun since. */
  readonly told: ReturnType<typeof lastComment>;
}
