import type { OutcomeData, OutcomeMark } from '../domain/gate/outcome';
import type { NotesData } from '../domain/handoff/notes';
import type { Policy } from '../domain/policy';
import type { Saved } from '../domain/rules/version';
import type { Projection } from '../domain/projection';

/** What the rules on a transition look at, as the app sees it. Times are epoch milliseconds. */
export interface CheckedTicket {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly level: string | null;
  readonly mark: OutcomeMark | null;
  /** When its resolution was last taken away. */
  readonly reopenedAt: number | null;
}

export interface CheckedTickets {
  /** One GET, by key. `level`: the field, where it matters. Rejects with JiraFailure; `quota` when the hour's points are gone. */
  read(key: string, want: { level: string | null; outcome: boolean }): Promise<CheckedTicket>;
}

/** Comments of the app, read as the app: one GET each. Rejects with JiraFailure. */
export interface KeptComments {
  /** `gone`: it was deleted. `strange`: its data are not ours, or not there. */
  notes(issueId: string, comment: string): Promise<NotesData | 'gone' | 'strange'>;
  outcome(issueId: string, comment: string): Promise<{ data: OutcomeData; at: number } | 'gone' | 'strange'>;
}

/** Rules of former days, since a hand-over is judged by those of its own. */
export interface PastRules {
  at(projectId: string, version: number): Promise<Policy | null>;
}

/** Who saved which version of the rules, and when. */
export interface SavedVersions {
  /** By version; what was saved before this was kept is not among them. */
  of(projectId: string): Promise<ReadonlyMap<number, Saved>>;
}

/** The copy of a visit on its ticket. Rejects with JiraFailure. */
export interface Stamps {
  write(issueId: string, stamp: Projection): Promise<void>;
}
