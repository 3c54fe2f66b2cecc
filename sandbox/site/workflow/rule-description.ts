import { evaluateExpression } from '../expressions/evaluate';
import { ExpressionError } from '../expressions/expression-error';
import { EXPRESSION_LIMITS } from '../expressions/limits';
import { sceneVariables } from '../expressions/objects/scene';
import type { Site } from '../model';
import { configurationOf } from './app-rules';

/**
 * What an app says of its rule as it is configured (`configurationDescription`, an expression that reads `config`).
 * Null where the app is gone, says nothing, or its expression fails or makes no text.
 */
export function ruleDescription(site: Site, { key, config }: { key: string; config: string }): string | null {
  const module = site.appRules.get(key);
  if (module?.configurationDescription === undefined) return null;
  const variables = sceneVariables({
    site,
    viewer: null,
    config: configurationOf({ config }),
  });
  try {
    const { value } = evaluateExpression(module.configurationDescription, { variables, limits: EXPRESSION_LIMITS });
    return typeof value === 'string' ? value : null;
  } catch (error) {
    if (error instanceof ExpressionError) return null;
    throw error;
  }
}
