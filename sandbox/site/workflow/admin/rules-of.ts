import type { AppRule, TransitionCondition, Workflow } from '../../model';
import { initialTransition } from '../step';

export interface PlacedRule {
  rule: AppRule;
  transition: { id: string; name: string };
}

function inConditions(conditions: readonly TransitionCondition[]): AppRule[] {
  return conditions.flatMap((it) => {
    if (it.kind === 'group') return inConditions(it.conditions);
    return it.kind === 'app' ? [it.rule] : [];
  });
}

const appOnes = (items: readonly { kind: string }[] = []): AppRule[] =>
  items.flatMap((it) => (it.kind === 'app' && 'rule' in it ? [it.rule as AppRule] : []));

/** All rules of apps in a workflow, with the transitions they stand on. */
export function appRulesOf(workflow: Workflow): PlacedRule[] {
  const initial = initialTransition(workflow);
  return [{ ...initial, conditions: [] }, ...workflow.transitions].flatMap(
    ({ id, name, conditions = [], validators, actions }) =>
      [...inConditions(conditions), ...appOnes(validators), ...appOnes(actions)].map((rule) => ({
        rule,
        transition: { id, name },
      })),
  );
}
