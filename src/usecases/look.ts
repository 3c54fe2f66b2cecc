import type { Policy } from '../domain/policy';
import type { Ticket } from '../domain/ticket';
import type { Visit } from '../domain/visit';
import type { Clock, Conversation, Errand, Errands, Ledger, Lease, Policies, Tickets } from '../ports';
import type { Endings, LinkedCopies } from '../ports/close-check';
import type { LinkedDesks } from '../ports/linked-news';
import type { Outcome } from './outcome';

export interface ReconcileDeps {
  clock: Clock;
  tickets: Tickets;
  ledger: Ledger;
  policies: Policies;
  errands: Errands;
  /** To find the notes of a click that was interrupted, and to tell people's answers from our steps; as the app. */
  conversation: Pick<Conversation, 'find' | 'saidInPublic'>;
  /** To tell the tickets that wait for this one. */
  copies: Pick<LinkedCopies, 'ofAll' | 'holding' | 'forget'>;
  linkedDesks: Pick<LinkedDesks, 'of'>;
  endings: Pick<Endings, 'keep'>;
}

/** What one look at one ticket works with. */
export interface Look {
  readonly policy: Policy;
  readonly errand: Errand;
  readonly lease: Lease;
  readonly late: boolean;
  /** The ticket's visits on record when the look began, newest first. */
  readonly visits: readonly Visit[];
  /** Others are before it: a hand-over that this look finds is made then, not now. */
  readonly notBefore?: number;
  /** Fields are set as the person who clicked: the click's own invocation, and no other. */
  readonly as?: 'person';
}

/** What was done, and, where the ticket was read again afterwards, how it stands now. */
export interface Done {
  readonly outcome: Outcome;
  readonly after?: { ticket: Ticket; visit: Visit };
}
