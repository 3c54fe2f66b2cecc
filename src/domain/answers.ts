import type { Template } from './escalation-rules';
import type { Verb } from './level';
import type { Beginning, Cause, Verification, VisitState } from './visit';

/** What happened, what it means, what to do next. */
export interface Said {
  happened: string;
  means: string;
  next: string;
}

/** A team as people know it. */
export interface ShownHolder {
  team: string;
  teamName: string;
  level: string;
}

/** A step of a hand-over, as the agent is told of it. */
export type Step = 'notes' | 'fields' | 'status' | 'told' | 'reply';

/** How a click ended. Whatever it is, the notes' text is still in the dialog. */
export type HandOverAnswer =
  | {
      outcome: 'handed-over';
      visit: number;
      to: ShownHolder;
      /** The person it went to, where it went back to its sender. */
      person: string | null;
      /** Epoch milliseconds until which it can be taken back. */
      undoUntil: number;
      told: boolean;
      reply: 'none' | 'sent' | 'not-sent';
      score: number;
      /** What the read afterwards showed of the team's own clock. */
      verification?: Verification;
      /** What could not be done, or does not hold. */
      finding: Said | null;
    }
  /** Somebody else handed it over first. */
  | { outcome: 'overtaken'; by: string | null; to: ShownHolder }
  /** Somebody else's change of it is being worked on: asked again in a few seconds. */
  | { outcome: 'busy' }
  /** Jira stopped half-way: the repair goes on with it. */
  | { outcome: 'incomplete'; visit: number; done: Step[]; missing: Step[]; finding: Said | null };

export type UndoAnswer =
  /** `kept`: what could not be put back. */
  | { outcome: 'undone'; to: ShownHolder; kept: ('status' | 'notes' | 'assignee')[] }
  | { outcome: 'busy' }
  /** Jira stopped half-way: the repair goes on with it. */
  | { outcome: 'incomplete'; finding: Said | null };

export type LinkedWorkAnswer = { outcome: 'opened'; id: string; key: string; notes: 'written' | 'not-written' };

/** What escalation notes for the current hand-over have to say, by the rules that were in force when it was made. */
export interface AskedNotes {
  outcome: 'asked';
  visit: number;
  verb: Verb;
  to: ShownHolder;
  template: Template;
}

export type AddNotesAnswer =
  | { outcome: 'added'; comment: string; score: number }
  /** Somebody else's change of the ticket is being worked on: asked again in a few seconds. */
  | { outcome: 'busy' };

export type OutcomeAnswer = { outcome: 'recorded'; comment: string };

/** One visit in the history that the panel shows. Times are epoch milliseconds, durations milliseconds. */
export interface ShownVisit extends ShownHolder {
  sequence: number;
  from: ShownHolder | null;
  beginning: Beginning;
  cause: Cause;
  by: string | null;
  state: VisitState;
  startedAt: number;
  endedAt: number | null;
  /** Held by the clock, and in the working hours of the team. */
  held: number;
  worked: number;
  due: number | null;
  notes: { comment: string; score: number } | null;
  finding: Said | null;
  /** It was closed past the close check: by whom, and why. */
  override: { by: string | null; reason: string } | null;
  /** It was taken back: it counts for nothing. */
  undone?: boolean;
}

/** Why a click is not done at all: nothing was changed. `field` names the input that is wrong. */
export interface RefusedAnswer {
  outcome: 'refused';
  said: Said & { field?: string };
}
