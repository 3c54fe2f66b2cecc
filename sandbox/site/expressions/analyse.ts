import type { JsonObject } from '../../json';
import { unsupported } from '../refusal';
import { ExpressionError } from './expression-error';
import { EXPRESSION_LIMITS } from './limits';
import { parseExpression } from './parser';

export const CHECKS = ['syntax', 'type', 'complexity'] as const;
export type Check = (typeof CHECKS)[number];

const errorShape = ({ line, column, message, type }: ExpressionError): JsonObject => ({
  ...(line !== undefined && column !== undefined ? { line, column } : {}),
  message,
  type,
});

/** What Jira's analysis says of one expression (JiraExpressionAnalysis of the OpenAPI document). */
export function analyse(expression: string, check: Check): JsonObject {
  if (check !== 'syntax') throw unsupported(`check=${check} of an expression`, 'sandbox/site/expressions/analyse.ts');
  try {
    parseExpression(expression, EXPRESSION_LIMITS);
    return { expression, valid: true };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { expression, errors: [errorShape(error)], valid: false };
  }
}
