import type { Link } from './gate/linked-item';
import type { Projection } from './projection';

/** One run of an SLA; epoch milliseconds. */
export interface Cycle {
  readonly start: number;
  readonly stop?: number;
}

/** What an SLA shows: finished cycles, and the one that runs now. */
export interface ClockReading {
  readonly completed: readonly Cycle[];
  readonly ongoing: { readonly start: number; readonly paused: boolean } | null;
}

export interface Transition {
  readonly id: string;
  readonly to: string;
}

/** A person's or an app's change that matters here, from the history. */
export interface Change {
  readonly at: number;
  readonly by: string | null;
  readonly what: 'team' | 'level' | 'assignee' | 'status';
  readonly from: { id: string | null; name: string | null };
  readonly to: { id: string | null; name: string | null };
}

/** A ticket as Jira shows it to the app, in our words. Times are epoch milliseconds. */
export interface Ticket {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly typeId: string;
  readonly status: { readonly id: string; readonly done: boolean };
  readonly assignee: string | null;
  readonly priority: string | null;
  readonly created: number;
  readonly team: { readonly id: string; readonly name: string } | null;
  readonly level: string | null;
  readonly transitions: readonly Transition[];
  /** By SLA field id; `null` where the SLA does not apply to the ticket or cannot be seen. */
  readonly clocks: Readonly<Record<string, ClockReading | null>>;
  readonly stamp: Projection | null;
  readonly links: readonly Link[];
  /** What the field says of why it was closed past the close check. */
  readonly overrideReason: string | null;
  /** Oldest first; `null` when it was not asked for. */
  readonly history: readonly Change[] | null;
  /** Its summary and its description in plain words, where they were asked for: notes must not repeat them. */
  readonly texts?: readonly string[];
}
