import type { Notes } from '../../domain/handoff/notes';
import type { Verb } from '../../domain/level';
import type { Projection } from '../../domain/projection';
import type { ShownRules } from '../../domain/shown-rules';

/** What somebody wrote and has not sent. */
export interface Draft {
  readonly start: Verb | 'linked-work';
  readonly team: string | null;
  readonly notes: Notes;
  readonly reason: string;
  readonly reply: string;
  /** Epoch milliseconds. */
  readonly savedAt: number;
}

/** The desk and the person who looks, read with one expression. */
export interface Desk {
  readonly rules: ShownRules;
  /** Account id of who looks. */
  readonly me: string;
  /** Has the role of the escalation manager. A hint for the page: the backend asks Jira itself. */
  readonly manager: boolean;
  readonly draft: Draft | null;
  /** How far Jira's clock is ahead of the browser's, in milliseconds. */
  readonly ahead?: number;
}

/** An SLA as the ticket shows it. Durations in milliseconds, instants in epoch milliseconds. */
export interface ClockFacts {
  readonly name: string;
  readonly running: boolean;
  readonly paused: boolean;
  readonly breached: boolean;
  readonly withinHours: boolean;
  readonly startedAt: number | null;
  readonly elapsed: number | null;
  readonly remaining: number | null;
  readonly goal: number | null;
  readonly breachAt: number | null;
}

export interface LinkFacts {
  readonly key: string;
  readonly summary: string;
  readonly status: string;
  readonly done: boolean;
}

/** The ticket as one GET of Jira shows it. */
export interface TicketFacts {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly typeId: string;
  readonly summary: string;
  readonly status: { readonly id: string; readonly name: string; readonly done: boolean };
  readonly assignee: string | null;
  readonly priority: { readonly id: string; readonly name: string } | null;
  readonly team: { readonly id: string; readonly name: string } | null;
  readonly level: string | null;
  readonly withTeamSince: number | null;
  readonly targetDue: number | null;
  readonly teamClock: ClockFacts | null;
  readonly customerClocks: readonly ClockFacts[];
  /** The work that counts for closing it, as far as its links tell: neither its level nor its project is known. */
  readonly linkedWork: readonly LinkFacts[];
  readonly stamp: Projection | null;
}
