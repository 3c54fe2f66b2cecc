import type { PlannedChange, SetUpPlan } from '../../../domain/set-up/plan';
import { isMade, isOpen } from './plan/changes';

export const STEPS = ['project', 'template', 'teams', 'clocks', 'preview', 'apply', 'prove'] as const;
export type Step = (typeof STEPS)[number];

export const next = (step: Step): Step => STEPS[STEPS.indexOf(step) + 1] ?? step;
export const previous = (step: Step): Step => STEPS[STEPS.indexOf(step) - 1] ?? step;
export const isPast = (step: Step, now: Step): boolean => STEPS.indexOf(step) < STEPS.indexOf(now);

/** Something came of it already; what was there before the set-up is no sign of that. */
const isBegun = (change: PlannedChange): boolean =>
  change.state === 'refused' || change.state === 'undone' || (isMade(change) && change.undo === 'possible');

/** Where somebody goes on who comes back: a plan that is kept tells how far it has come. */
export function stoppedAt(plan: SetUpPlan | null): Step {
  if (!plan) return 'project';
  if (!plan.changes.some(isOpen)) return 'prove';
  return plan.changes.some(isBegun) ? 'apply' : 'preview';
}
