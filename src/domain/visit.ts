import type { FindingCode } from './finding';
import type { Verb } from './level';
import type { ClockReading } from './ticket';

export type VisitState = 'open' | 'accepted' | 'resolved' | 'ended';

/** Why a visit began. */
export type Beginning = Verb | 'placed' | 'adopted' | 'reopened' | 'undone';

/** What told us of it: a click, the team field, the level field, a new ticket, its way back from Done, or finding it there. */
export type Cause = 'click' | 'team' | 'level' | 'created' | 'reopened' | 'found';

/** Where the notes of a hand-over are: the internal comment's id. Their text is kept nowhere else. */
export interface NotesRef {
  readonly comment: string;
  /** 0 to 100. */
  readonly score: number;
}

/** How far our own work on a hand-over has come. `stuck`: given up with a finding. */
export type Progress = 'pending' | 'applied' | 'done' | 'stuck';

/** What the read after a hand-over showed of the team's clock. */
export type Verification = 'restarted' | 'not-yet' | 'not' | 'not-needed';

/** The time one (level, team) holds a ticket: a row of the ledger. Times are epoch milliseconds. */
export interface Visit {
  readonly issueId: string;
  readonly sequence: number;
  readonly projectId: string;
  readonly level: string;
  readonly team: string;
  readonly fromLevel: string | null;
  readonly fromTeam: string | null;
  readonly beginning: Beginning;
  readonly cause: Cause;
  readonly by: string | null;
  readonly startedAt: number;
  readonly due: number | null;
  readonly policyVersion: number;
  readonly state: VisitState;
  readonly endedAt: number | null;
  readonly progress: Progress;
  readonly operation: string;
  readonly attempts: number;
  /** When the repair looks at it again; `null`: nothing is left to do. */
  readonly retryAt: number | null;
  readonly verification: Verification | null;
  readonly notified: 'no' | 'sending' | 'yes';
  readonly finding: FindingCode | null;
  readonly before: Before | null;
  readonly notes: NotesRef | null;
}

/** The clocks as they stood before our first step, and when our steps were made: to compare with afterwards. */
export interface Before {
  readonly clocks: Readonly<Record<string, ClockReading | null>>;
  readonly from: number;
  readonly to: number;
  /** When the steps of earlier attempts were made. */
  readonly earlier?: readonly { readonly from: number; readonly to: number }[];
  /** Re-entry is behind us, whatever came after it. */
  readonly reentered?: boolean;
  /** Who worked on it, and in which status: where an undo leads back to. */
  readonly assignee?: string | null;
  readonly status?: string;
  /** The person it goes to, instead of to nobody. */
  readonly assignTo?: string;
  /** The status it goes to, instead of to the waiting one. */
  readonly returnTo?: string;
  /** When the agent's own reply to the customer was sent: it may end a cycle of theirs. */
  readonly replied?: number;
  /** Since when the team has it, where an undone visit goes on with the time of the one before. */
  readonly since?: number;
  /** What the notes scored, until it is known where they are. */
  readonly score?: number;
}

/** Is our own work on this visit unfinished? */
export const unfinished = (visit: Visit): boolean => visit.progress === 'pending' || visit.progress === 'applied';

/** Does the visit's team still have the ticket in its hands? */
export const running = (visit: Visit): boolean => visit.state === 'open' || visit.state === 'accepted';

/** The visits that count, oldest first: what was undone, and the way back from it, never happened. */
export function withoutUndone(visits: readonly Visit[]): readonly Visit[] {
  const byAge = visits.toSorted((a, b) => a.sequence - b.sequence);
  return byAge.filter((visit, index) => visit.beginning !== 'undone' && byAge[index + 1]?.beginning !== 'undone');
}

/** Those by which the ticket changed hands. */
export const handOvers = (visits: readonly Visit[]): readonly Visit[] =>
  withoutUndone(visits).filter(
    ({ beginning }) => beginning === 'escalate' || beginning === 'send-back' || beginning === 'transfer',
  );
