import { ExpressionError } from '../../../sandbox/site/expressions/expression-error';
import { EXPRESSION_LIMITS, FILTER_LIMITS } from '../../../sandbox/site/expressions/limits';
import { parseExpression } from '../../../sandbox/site/expressions/parser';
import type { App } from '../app';
import type { Finding } from '../finding';
import { valuesNamed } from '../manifest-file';

/**
 * Every Jira expression in the manifest (trigger filters, workflow rules, field validation and formatting, display conditions) by
 * Jira's grammar and limits. A filter that cannot be parsed would drop its events or let all of them through.
 */
export function checkExpressions({ manifest }: App): Finding[] {
  const findings: Finding[] = [];
  const named = ['expression', 'jiraExpression'].flatMap((name) => [...valuesNamed(name, manifest.content)]);
  for (const { path, text } of named) {
    const limits = path.includes('filter') ? FILTER_LIMITS : EXPRESSION_LIMITS;
    try {
      parseExpression(text, limits);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      const within = error.line === undefined ? '' : ` (line ${error.line}, column ${error.column} of the expression)`;
      const message = `not a Jira expression: ${error.message}${within}`;
      findings.push({ ...manifest.at(path), level: 'error', message, check: 'expressions', tool: 'own' });
    }
  }
  return findings;
}
