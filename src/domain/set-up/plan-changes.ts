import type { Policy } from '../policy';
import type { StepOfPlan } from './change';
import type { FoundDesk, Traces, Wanted } from './found-desk';
import { planLinkType } from './plan-links';
import { planFlows } from './plan-flows';
import { planApp, planManagers } from './plan-people';
import { planPanel, planRules } from './plan-rules';
import { planOverrideScreen, planScreens } from './plan-screens';

/**
 * All that a project needs for these rules, in the order in which it is made: from what one look found, from the steps
 * that were begun before, and from the rules in force. Decided by what is there, so that the same look gives the same plan.
 */
export function planChanges(
  found: FoundDesk,
  wanted: Wanted,
  before: { readonly traces: Traces; readonly saved: Policy | null },
): readonly StepOfPlan[] {
  const { traces } = before;
  return [
    planApp(found, traces),
    ...planLinkType(found, wanted, traces),
    ...planManagers(found, wanted, traces),
    ...planOverrideScreen(found, wanted, traces),
    ...planScreens(found, wanted, traces),
    ...planFlows(found, wanted, traces),
    planRules(found, wanted, before),
    planPanel(found, wanted, traces),
  ];
}
