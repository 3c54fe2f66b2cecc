import type { Policy } from '../domain/policy';
import type { StampingRecord } from '../domain/stamping';
import type { Ticket } from '../domain/ticket';

/** How far the stamping of each desk has come. */
export interface Stampings {
  of(projectId: string): Promise<StampingRecord | null>;
  keep(projectId: string, record: StampingRecord): Promise<void>;
}

/** A desk's open tickets, as the app. Every call rejects with JiraFailure. */
export interface OpenTickets {
  /** About how many there are. */
  count(policy: Policy): Promise<number>;
  /** One page, oldest ticket first, without transitions, clocks and history. A cursor is good for a week. */
  page(
    policy: Policy,
    cursor: string | null,
  ): Promise<{ readonly tickets: readonly Ticket[]; readonly next: string | null }>;
}
