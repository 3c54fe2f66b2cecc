import type { Transition, TransitionCondition } from '../model';
import { can, projectOf } from '../people/permissions';
import { inRole, roleOf } from '../people/roles';
import { evaluateRule, expressionOf, moduleBehind, sceneOf } from './app-rules';
import { nativeCondition } from './rules/table';
import type { Step } from './step';

type Operation = 'ALL' | 'ANY';
/** How an expression is told the group it stands in: `null` when it is the transition's only condition. */
type GroupOperator = 'AND' | 'OR' | null;

const countIn = (conditions: readonly TransitionCondition[]): number =>
  conditions.reduce((sum, it) => sum + (it.kind === 'group' ? countIn(it.conditions) : 1), 0);

/** A condition switched off, or a group of nothing else, does not count. */
const counts = (it: TransitionCondition): boolean =>
  it.kind === 'app' ? !it.rule.disabled : it.kind !== 'group' || it.conditions.some(counts);

function allHold(
  step: Step,
  conditions: readonly TransitionCondition[],
  operation: Operation,
  alone: boolean,
): boolean {
  const active = conditions.filter(counts);
  const operator: GroupOperator = alone ? null : operation === 'ALL' ? 'AND' : 'OR';
  const one = (it: TransitionCondition): boolean =>
    it.kind === 'group' ? allHold(step, it.conditions, it.operation, alone) : holds(step, it, operator);
  return active.length === 0 || (operation === 'ALL' ? active.every(one) : active.some(one));
}

function holds(
  step: Step,
  condition: Exclude<TransitionCondition, { kind: 'group' }>,
  groupOperator: GroupOperator,
): boolean {
  const { site, issue, actor } = step;
  const project = projectOf(site, issue);
  switch (condition.kind) {
    case 'role': {
      const role = roleOf(project, condition.roleName);
      return role !== undefined && inRole(site, role, actor.accountId);
    }
    case 'permission':
      return can(site, actor.accountId, condition.permission, project, issue);
    case 'app-only':
      return actor.appId !== undefined;
    case 'native':
      return nativeCondition(condition.rule.ruleKey).holds(condition.rule.parameters, step);
    case 'app': {
      const module = moduleBehind(site, condition.rule);
      const expression = module && expressionOf(module, condition.rule);
      if (!module || expression === undefined) return false;
      const variables = sceneOf(step, condition.rule, { groupOperator });
      return evaluateRule(step, module, expression, variables, (it) => typeof it === 'boolean') === true;
    }
  }
}

/**
 * Do the transition's conditions hold for who would make it? They are enforced over REST as well. A rule of
 * an app that is gone does not hold.
 */
export const conditionsHold = (
  step: Step,
  { conditions = [], conditionOperation = 'ALL' }: Pick<Transition, 'conditions' | 'conditionOperation'>,
): boolean => allHold(step, conditions, conditionOperation, countIn(conditions) === 1);
