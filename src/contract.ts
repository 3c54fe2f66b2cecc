import type { HandOverAnswer, LinkedWorkAnswer, Said, ShownVisit, UndoAnswer } from './domain/answers';
import type { FindingCode } from './domain/finding';
import type { Notes } from './domain/handoff/notes';
import type { Verb } from './domain/level';
import type { Policy, PolicyDraft } from './domain/policy';

/** A finding as a page shows it. */
export interface ShownFinding extends Said {
  code: FindingCode;
  issueId: string | null;
  /** Epoch milliseconds. */
  at: number;
  detail: string;
}

/** What the project's settings page may ask of the backend: the resolver's table has a row for each. */
export interface SettingsContract {
  'rules.read': { asks: Record<string, never>; answers: { rules: Policy | null } };
  'rules.save': { asks: PolicyDraft; answers: { rules: Policy } };
  'findings.list': { asks: Record<string, never>; answers: { findings: ShownFinding[] } };
}

/** What the pages of a ticket may ask. The ticket is the one the page stands on, never one that is named. */
export interface TicketContract {
  'hand-over.make': {
    asks: {
      verb: Verb;
      team: string;
      notes: Notes;
      /** For a way down, across, or past a level. */
      reason?: string;
      /** Sent to the customer when all is done. */
      reply?: string;
      /** The visit the agent was looking at; 0: none yet. */
      seen: number;
    };
    answers: HandOverAnswer;
  };
  'hand-over.undo': { asks: { visit: number }; answers: UndoAnswer };
  'linked-work.open': {
    asks: { level: string; summary: string; notes: Notes; fields: Record<string, unknown> };
    answers: LinkedWorkAnswer;
  };
  'visits.list': { asks: Record<string, never>; answers: { visits: ShownVisit[] } };
}

export type Contract = SettingsContract & TicketContract;

/** An answer, or why there is none. `field` names the input that is wrong. */
export type Reply<T> = { ok: true; value: T } | { ok: false; problem: Said & { field?: string } };
