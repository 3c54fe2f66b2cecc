import { GIVES_UP } from '../../../domain/doctor/check-closing';
import type { Way } from '../../../domain/doctor/desk-setup';
import { endings } from '../../../domain/doctor/ways';
import { CLOSE_CHECKS } from '../../../domain/gate/close-rules';
import type { FlowNeeds } from '../../../domain/set-up/flow-needs';
import { strippedTransition } from '../../strip-rules';
import { checkConfig } from '../../desk-setup/look-workflows';
import { nameOf, seen, withTransitions, type FlowTransition } from './document';
import type { Edit, RuleKey, Task } from './edit';
import { overrideIn } from './add-override';

export const CLOSE_CHECK = 'linked-closed';
export const HIDING = 'hide-stock-escalate';

type Rule = NonNullable<FlowTransition['validators']>[number];
const isRule = (value: unknown): value is Rule => typeof value === 'object' && value !== null && 'ruleKey' in value;

/** The rules of a group of conditions, and of the groups in it. */
function conditionsIn(group: unknown): readonly Rule[] {
  if (typeof group !== 'object' || group === null) return [];
  const inner = 'conditionGroups' in group && Array.isArray(group.conditionGroups) ? group.conditionGroups : [];
  const own = 'conditions' in group && Array.isArray(group.conditions) ? group.conditions : [];
  return [...own.filter(isRule), ...inner.flatMap(conditionsIn)];
}

const of = ({ parameters }: Rule, ruleKey: RuleKey, modules: readonly string[]): boolean =>
  modules.some((module) => parameters?.['key'] === ruleKey(module));

/** It works, and counts all links that the rules name. */
function works({ parameters }: Rule, { counting }: NonNullable<FlowNeeds['closeCheck']>): boolean {
  const config = checkConfig({ value: parameters?.['config'] ?? '' });
  const counted = config?.counting.links.map(({ type }) => type) ?? [];
  return parameters?.['disabled'] !== 'true' && counting.links.every(({ type }) => counted.includes(type));
}

const appRule = (kind: 'validator' | 'condition', key: string, config: string): Rule => ({
  ruleKey: `forge:expression-${kind}`,
  parameters: { key, config, id: '', disabled: 'false', tag: '' },
});

function checked(it: FlowTransition, closeCheck: NonNullable<FlowNeeds['closeCheck']>, { ruleKey, says }: Task) {
  const config = JSON.stringify({ rule: CLOSE_CHECK, version: 1, says, ...closeCheck });
  const others = (it.validators ?? []).filter((rule) => !of(rule, ruleKey, [CLOSE_CHECK]));
  return { ...it, validators: [...others, appRule('validator', ruleKey(CLOSE_CHECK), config)] };
}

/** The close check on every way into Done, but where work is given up or a manager overrides: as the set-up check asks. */
export const addCloseChecks: Edit = (flow, task) => {
  const { needs, ruleKey } = task;
  const { closeCheck } = needs;
  if (!closeCheck) return { flow, missing: [] };
  const rulesOn = (id: string): readonly Rule[] => {
    const it = flow.workflow.transitions.find((transition) => transition.id === id);
    return [...(it?.validators ?? []), ...conditionsIn(it?.conditions)];
  };
  const bare = ({ id, name, to }: Way): boolean =>
    !GIVES_UP.test(name) &&
    !GIVES_UP.test(nameOf(flow, to)) &&
    !rulesOn(id).some((rule) => of(rule, ruleKey, CLOSE_CHECKS) && works(rule, closeCheck));
  const ways = endings(seen(flow)).filter((way) => !overrideIn(needs, way) && bare(way));
  const transitions = flow.workflow.transitions.map((it) =>
    ways.some(({ id }) => id === it.id) ? checked(it, closeCheck, task) : it,
  );
  return {
    flow: withTransitions(flow, transitions),
    missing: ways.map(({ id, name }) => ({ adds: 'close-check', way: id, name })),
  };
};

/** The workflow's own Escalate is hidden where the rules say so. */
export const addHiding: Edit = (flow, { needs, ruleKey }) => {
  const shown = seen(flow).ways.filter(
    ({ id, to }) =>
      needs.hidden.includes(to) &&
      !conditionsIn(flow.workflow.transitions.find((it) => it.id === id)?.conditions).some(
        (rule) => of(rule, ruleKey, [HIDING]) && rule.parameters?.['disabled'] !== 'true',
      ),
  );
  const hiding = appRule('condition', ruleKey(HIDING), '');
  const transitions = flow.workflow.transitions.map((it) => {
    if (!shown.some(({ id }) => id === it.id)) return it;
    // One that is off makes way for one that is not.
    const { conditions } = strippedTransition(it, (ari) => ari === ruleKey(HIDING));
    const conditionGroups = conditions ? [conditions] : [];
    return { ...it, conditions: { operation: 'ALL', conditions: [hiding], conditionGroups } };
  });
  return {
    flow: withTransitions(flow, transitions),
    missing: shown.map(({ id, name }) => ({ adds: 'hiding', way: id, name })),
  };
};
