import type { Said } from '../domain/answers';
import type { Choices } from '../domain/set-up/choices';
import type { FoundDesk, Step, Traces, Wanted } from '../domain/set-up/found-desk';
import type { SetUpPlan } from '../domain/set-up/plan';

/** What is made in Jira; the rules are saved as rules are saved. */
export type JiraStep = Exclude<Step, { kind: 'rules' }>;

/** `said`: why it was not done; nothing was changed then. */
export type StepAnswer = 'done' | { readonly said: Said };

/** What a set-up sees and changes in Jira, as the person who asks. Every call rejects with JiraFailure. */
export interface SetUpSite {
  choices(projectId: string): Promise<Choices>;
  /** Changes nothing. Parts that only a Jira admin sees are said to be unseen. */
  look(projectId: string, wanted: Wanted): Promise<FoundDesk>;
  /** Makes what of the step is not so yet. `forbidden` where the person may not. */
  make(projectId: string, wanted: Wanted, step: JiraStep): Promise<StepAnswer>;
  /** Takes back what the step made, and nothing else. */
  undo(projectId: string, wanted: Wanted, step: JiraStep): Promise<StepAnswer>;
}

/** A plan, and what was begun of it. */
export interface KeptPlan {
  readonly plan: SetUpPlan;
  readonly traces: Traces;
  /** The version of the rules in force for which it was made, 0 where there was none; absent: whichever is in force. */
  readonly base?: number;
}

/** One plan a project. */
export interface SetUpPlans {
  of(projectId: string): Promise<KeptPlan | null>;
  /**
   * Changes what is kept by then, so that nobody's work is lost to another's: `change` gets the newest. Counts the
   * revision up. Answers what is kept from now on.
   */
  change(projectId: string, change: (kept: KeptPlan | null) => KeptPlan): Promise<KeptPlan>;
  forget(projectId: string): Promise<void>;
}
