import type { AppRule, AppRuleModule, TransitionValidator } from '../model';
import type { Value } from '../expressions/values';
import { evaluateRule, expressionOf, moduleBehind, sceneOf } from './app-rules';
import { linksAdded, valueAfter, type Attempt } from './attempt';
import { isEmpty } from './rules/native';
import { nativeValidator } from './rules/table';

type AppValidator = Extract<TransitionValidator, { kind: 'app' }>;

/** What Jira shows where an app's rule gives no words of its own; Jira's wording is not known. */
export const BLOCKED = 'This transition was blocked by a rule of the workflow.';

/** The app validators of a step that are switched on. */
export const appValidators = ({ transition }: Pick<Attempt, 'transition'>): AppValidator[] =>
  (transition.validators ?? []).filter((it): it is AppValidator => it.kind === 'app' && !it.rule.disabled);

/** The variables of a validator's expression: the issue as the screen would leave it, and as it is. */
const variablesOf = (attempt: Attempt, rule: AppRule): Record<string, Value> =>
  sceneOf(attempt, rule, {
    proposed: { values: attempt.fields, links: linksAdded(attempt) },
    ...(attempt.from === null ? {} : { originalIssue: attempt.issue }),
  });

function wordsOf(attempt: Attempt, module: AppRuleModule, variables: Record<string, Value>): string {
  const { errorMessage } = module;
  if (errorMessage === undefined || typeof errorMessage === 'string') return errorMessage ?? BLOCKED;
  const said = evaluateRule(attempt, module, errorMessage.expression, variables, (it) => typeof it === 'string');
  return typeof said === 'string' ? said : BLOCKED;
}

/** Only `true` passes; a text blocks and is what people read. */
function refusedByExpression(attempt: Attempt, module: AppRuleModule, rule: AppRule, expression: string) {
  const variables = variablesOf(attempt, rule);
  const takes = (it: Value): boolean => typeof it === 'boolean' || typeof it === 'string';
  const value = evaluateRule(attempt, module, expression, variables, takes);
  if (value === true) return undefined;
  return typeof value === 'string' ? value : wordsOf(attempt, module, variables);
}

function refused(attempt: Attempt, validator: TransitionValidator): string | undefined {
  switch (validator.kind) {
    case 'field-required':
      return isEmpty(valueAfter(attempt, validator.fieldId)) ? validator.message : undefined;
    case 'native': {
      const { ruleKey, parameters } = validator.rule;
      const valueOf = (id: string) => valueAfter(attempt, id);
      return nativeValidator(ruleKey).refuses(parameters, { ...attempt, valueOf });
    }
    case 'app': {
      const { rule } = validator;
      if (rule.disabled) return undefined;
      const module = moduleBehind(attempt.site, rule);
      if (!module) return BLOCKED;
      const expression = expressionOf(module, rule);
      if (expression !== undefined) return refusedByExpression(attempt, module, rule, expression);
      return module.validate ? undefined : BLOCKED;
    }
  }
}

/** Why the transition may not be made, as far as that can be said at once: functions of apps are asked elsewhere. */
export const refusals = (attempt: Attempt): string[] =>
  (attempt.transition.validators ?? []).flatMap((it) => refused(attempt, it) ?? []);
