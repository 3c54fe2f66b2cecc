/** What is to be looked at, and why. Carries no customer data: it waits in a queue. */
export interface Errand {
  readonly issueId: string;
  readonly projectId: string;
  /**
   * `rules`: the support rules were saved, so what stood in the way may be gone. `click`: never in the queue.
   * `stamp`: the open tickets of the whole desk, a page of them; `at` is the turn.
   * `audit-desk`: what was changed in the whole desk, where the audit had to stop.
   * `linked-item`: work in a project that desks link to was closed or reopened; `linked`: so was work linked to this ticket.
   */
  readonly cause:
    | 'event'
    | 'deleted'
    | 'repair'
    | 'audit'
    | 'again'
    | 'rules'
    | 'click'
    | 'linked-item'
    | 'linked'
    | 'stamp'
    | 'audit-desk';
  /** When it happened, as far as known. */
  readonly at: number;
  readonly by?: string;
  /** Who gave the ticket to himself by it. */
  readonly takenBy?: string;
  readonly fromTeam?: { id: string | null; name: string | null };
  /** What the event says of team and level: without it, or where it says another, who moved the ticket is read. */
  readonly changed?: { readonly team?: { id: string | null; name: string | null }; readonly level?: string | null };
  /** Of `linked`: what became of the work; absent: the ticket itself is open again. */
  readonly flip?: 'open' | 'closed';
  /** The id of that work, where it was one. */
  readonly item?: string;
}

/** No ticket has this number: the errand is about the desk. */
export const WHOLE_DESK = '0';

/** The queue takes no more for now. What stood before in the list may have been taken. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

export interface Errands {
  /** One at a time per ticket; after `delay` seconds (at most 900). Rejects with QueueFull. */
  send(errands: readonly Errand[], delay?: number): Promise<void>;
}
