import type { Said } from '../answers';
import type { PolicyDraft } from '../policy';

/**
 * One thing that the set-up does in Jira, small enough for one invocation; all that one workflow needs is one. In the
 * order in which they are made: what others name comes first, the rules last.
 */
export type ChangeKind =
  | 'app-in-role'
  | 'link-type'
  | 'manager-role'
  | 'people-in-role'
  | 'override-screen'
  | 'fields-on-screen'
  | 'workflow'
  | 'rules'
  | 'show-panel';

/**
 * `planned`: to be made. `done`: it is so, made now or before. `refused`: Jira said no, and `said` why. `by-hand`: no API
 * does it, or not without losing something (approval settings): `steps` tell. `undone`: taken back.
 */
export type ChangeState = 'planned' | 'done' | 'refused' | 'by-hand' | 'undone';

export interface PlannedChange {
  /** Names it within its plan, and stays the same when the plan is made anew: `workflow:<id>`. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly state: ChangeState;
  /** `Change the workflow “…”`. */
  readonly title: string;
  /** The difference, a sentence each: `Adds the status “Handing over”.` Empty: nothing is missing. */
  readonly difference: readonly string[];
  readonly who: 'project-admin' | 'jira-admin';
  /** Names of other projects that have the same workflow or screen. */
  readonly sharedWith: readonly string[];
  /** A copy for this project alone can be made instead; `chosen`: it is to be. */
  readonly copy: 'none' | 'offered' | 'chosen';
  /** Why it was refused, or has to be done by hand. */
  readonly said: Said | null;
  readonly steps: readonly string[];
  /** Where that is in Jira: a path of the site. */
  readonly path: string | null;
  /** Whether this app can take it back; where not, `undoWhy` says why. */
  readonly undo: 'possible' | 'impossible';
  readonly undoWhy: string | null;
}

/** What was decided in the set-up, and how far it has come. Kept, so that it is gone on with by whoever may. */
export interface SetUpPlan {
  /** Counts up with each saving: two admins who work on one plan notice one another. */
  readonly revision: number;
  /** Epoch milliseconds. */
  readonly madeAt: number;
  readonly draft: PolicyDraft;
  /** Account ids of those who are to be escalation managers. */
  readonly managers: readonly string[];
  /** Ids of the changes for which a copy was chosen. */
  readonly copies: readonly string[];
  readonly changes: readonly PlannedChange[];
}
