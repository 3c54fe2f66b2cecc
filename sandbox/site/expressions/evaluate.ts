import type { Program } from './ast';
import { ThrownByExpression } from './caught';
import { Evaluator } from './evaluator';
import { ExpressionError, NotSupported } from './expression-error';
import type { ExpressionLimits } from './limits';
import { type Complexity, Meter } from './meter';
import { parseExpression } from './parser';
import type { Value } from './values';

export interface Evaluation {
  value: Value;
  complexity: Complexity;
}

/**
 * Evaluates a Jira expression over the given variables. Throws ExpressionError: syntax errors as
 * parseExpression has them, else `Evaluation failed: "<part>" - <why>` (wording of the REST API).
 */
export function evaluateExpression(
  expression: Program | string,
  { variables, limits }: { variables: Record<string, Value>; limits: ExpressionLimits },
): Evaluation {
  const program = typeof expression === 'string' ? parseExpression(expression, limits) : expression;
  const meter = new Meter(limits);
  try {
    const value = new Evaluator(program, meter).evaluate(program.root, new Map(Object.entries(variables)));
    meter.measure(value);
    return { value, complexity: meter.used };
  } catch (error) {
    if (!(error instanceof ExpressionError) || error instanceof ThrownByExpression || error instanceof NotSupported)
      throw error;
    const what = error.expression === undefined ? '' : `"${error.expression}" - `;
    throw new ExpressionError(`Evaluation failed: ${what}${error.message}`, error.type, place(error), error.expression);
  }
}

const place = ({ line, column }: ExpressionError) =>
  line === undefined || column === undefined ? undefined : { line, column };
