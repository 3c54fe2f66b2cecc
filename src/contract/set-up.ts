import type { CheckReport } from '../domain/doctor/report';
import type { PolicyDraft } from '../domain/policy';
import type { Choices } from '../domain/set-up/choices';
import type { SetUpPlan } from '../domain/set-up/plan';
import type { Stamping } from '../domain/stamping';
import type { Trial } from '../domain/trial/trial';

export type { Stamping } from '../domain/stamping';

/** From a project of which nothing is set up to a desk that is ready, and proof of it. For admins of the project. */
export interface SetUpContract {
  /** What there is to choose from. Changes nothing. */
  'setup.choices': { asks: Record<string, never>; answers: Choices };
  /** The plan that is kept; `null`: there is none. */
  'setup.plan.read': { asks: Record<string, never>; answers: { plan: SetUpPlan | null } };
  /** Looks at Jira, works out what is missing for these rules, and keeps that as the plan. Changes nothing in Jira. */
  'setup.plan.make': {
    asks: { draft: PolicyDraft; managers: string[]; copies: string[] };
    answers: { plan: SetUpPlan };
  };
  /** Makes one change of the plan, as who asks. Made already: nothing is changed. */
  'setup.plan.apply': { asks: { change: string }; answers: { plan: SetUpPlan } };
  /** Takes one change back, where that is possible. */
  'setup.plan.undo': { asks: { change: string }; answers: { plan: SetUpPlan } };
  'setup.plan.forget': { asks: Record<string, never>; answers: { plan: null } };
  /** What the last check found, whoever ran it; `at` in epoch milliseconds. */
  'setup.checked': { asks: Record<string, never>; answers: { at: number | null; reports: CheckReport[] } };
  /** Begins a trial hand-over, unless one is going on: that one is answered. */
  'trial.start': { asks: Record<string, never>; answers: { trial: Trial } };
  /** The last trial; `null`: there was none. */
  'trial.read': { asks: Record<string, never>; answers: { trial: Trial | null } };
  /** Does the trial's next step, where it is time for it. */
  'trial.go-on': { asks: Record<string, never>; answers: { trial: Trial | null } };
  /** Ends it and cleans up. */
  'trial.stop': { asks: Record<string, never>; answers: { trial: Trial | null } };
}

/** The open tickets of a desk, in the background. */
export interface StampingContract {
  'stamping.start': { asks: Record<string, never>; answers: { stamping: Stamping } };
  'stamping.read': { asks: Record<string, never>; answers: { stamping: Stamping | null } };
  'stamping.stop': { asks: Record<string, never>; answers: { stamping: Stamping | null } };
}
