import type { Json, JsonObject } from '../../json';
import { evaluateExpression } from '../expressions/evaluate';
import { ExpressionError, NotSupported } from '../expressions/expression-error';
import { EXPRESSION_LIMITS } from '../expressions/limits';
import { sceneVariables, type ExpressionScene } from '../expressions/objects/scene';
import type { Value } from '../expressions/values';
import type { AppRule, AppRuleModule, Site } from '../model';
import { projectOf } from '../people/permissions';
import { unsupported } from '../refusal';
import { workflowId } from './identity';
import type { Step } from './step';

/** The installed app's module behind a rule; `undefined` when the app is gone, or has no such module any more. */
export function moduleBehind(site: Site, { key, ruleKey }: AppRule): AppRuleModule | undefined {
  const found = site.appRules.get(key);
  return found?.ruleKey === ruleKey ? found : undefined;
}

/** The app's configuration: JSON, or the text itself where it is none; `null` when nothing was configured. */
export function configurationOf({ config }: Pick<AppRule, 'config'>): Json {
  if (config === '') return null;
  try {
    return JSON.parse(config) as Json;
  } catch {
    return config;
  }
}

const isObject = (json: Json): json is JsonObject => typeof json === 'object' && json !== null && !Array.isArray(json);

/** The expression in force: one in the configuration replaces the manifest's. */
export function expressionOf(module: AppRuleModule, rule: AppRule): string | undefined {
  const configuration = configurationOf(rule);
  const own = isObject(configuration) ? configuration['expression'] : undefined;
  return typeof own === 'string' ? own : module.expression;
}

/** What an expression of a rule sees. */
export const sceneOf = (
  { site, issue, actor, workflow, transition, from, to, hasScreen }: Step,
  rule: AppRule,
  more: Pick<ExpressionScene, 'proposed' | 'originalIssue' | 'groupOperator'> = {},
): Record<string, Value> =>
  sceneVariables({
    site,
    viewer: actor.accountId,
    issue,
    project: projectOf(site, issue),
    transition: { id: transition.id, name: transition.name, from, to, hasScreen },
    workflow: { id: workflowId(workflow), name: workflow.name },
    config: configurationOf(rule),
    ...more,
  });

/**
 * What the expression says, `undefined` when it fails or says something that a rule cannot take: then the
 * owning app alone is told.
 */
export function evaluateRule(
  step: Step,
  module: AppRuleModule,
  expression: string,
  variables: Record<string, Value>,
  takes: (value: Value) => boolean,
): Value | undefined {
  const tell = (message: string): undefined =>
    void module.failed?.({ expression, message, issueId: step.issue.id, workflowName: step.workflow.name });
  try {
    const { value } = evaluateExpression(expression, { variables, limits: EXPRESSION_LIMITS });
    return takes(value) ? value : tell('The expression must evaluate to a Boolean value.');
  } catch (error) {
    if (error instanceof NotSupported) throw unsupported(error.what, 'sandbox/site/expressions');
    if (error instanceof ExpressionError) return tell(error.message);
    throw error;
  }
}
