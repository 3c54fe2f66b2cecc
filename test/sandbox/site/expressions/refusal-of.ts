import { ExpressionError } from '../../../../sandbox/site/expressions/expression-error';

/** What an expression is refused with. Throws when it is not refused, and what is no refusal of expressions. */
export function refusalOf(run: () => unknown): ExpressionError {
  try {
    run();
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}
