import type { SetUpContract, StampingContract } from './contract/set-up';
import type { ShownFinding } from './contract/finding';
import type { SiteContract } from './contract/site';
import type { VersionsContract } from './contract/versions';
import type {
  AddNotesAnswer,
  AskedNotes,
  HandOverAnswer,
  LinkedWorkAnswer,
  OutcomeAnswer,
  Said,
  ShownVisit,
  UndoAnswer,
} from './domain/answers';
import type { CheckReport, FixCode } from './domain/doctor/report';
import type { Outcome } from './domain/gate/outcome';
import type { RemovedFrom, StandingCheck } from './domain/gate/close-rules';
import type { Notes } from './domain/handoff/notes';
import type { Verb } from './domain/level';
import type { Policy, PolicyDraft } from './domain/policy';

/** What the project's settings page may ask of the backend: the resolver's table has a row for each. */
export interface SettingsContract {
  'rules.read': { asks: Record<string, never>; answers: { rules: Policy | null } };
  /**
   * `base`: the version that was edited. Another one is in force by now: refused, with `field` `base`, so that nobody
   * undoes another's change unseen. `how`: `imported` for rules that come from a file.
   */
  'rules.save': {
    asks: PolicyDraft & { base?: number; how?: 'saved' | 'imported' };
    answers: { rules: Policy };
  };
  /** Looks at everything that the desk needs, as the admin who asks. */
  'setup.check': { asks: Record<string, never>; answers: { reports: CheckReport[] } };
  /** Mends one kind of thing, and looks again. */
  'setup.fix': { asks: { fix: FixCode }; answers: { reports: CheckReport[] } };
  'findings.list': { asks: Record<string, never>; answers: { findings: ShownFinding[] } };
  /** Of all workflows, for who administers Jira; `allowed` tells others that they are not. */
  'close-checks.list': { asks: Record<string, never>; answers: { allowed: boolean; checks: StandingCheck[] } };
  'close-checks.remove': { asks: Record<string, never>; answers: { removed: RemovedFrom[] } };
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
  /** Which notes the current hand-over is without. */
  'notes.asked': { asks: Record<string, never>; answers: AskedNotes };
  /** `visit`: the hand-over that they are for. */
  'notes.add': { asks: { visit: number; notes: Notes }; answers: AddNotesAnswer };
  /** `operation` names this outcome, also when it is sent `again` since no answer arrived: it is written once. */
  'outcome.record': { asks: Outcome & { operation: string; again: boolean }; answers: OutcomeAnswer };
}

export type Contract = SettingsContract &
  SetUpContract &
  StampingContract &
  VersionsContract &
  TicketContract &
  SiteContract;

/** An answer, or why there is none. `field` names the input that is wrong. */
export type Reply<T> = { ok: true; value: T } | { ok: false; problem: Said & { field?: string } };
