export type ErrorType = 'syntax' | 'type' | 'other';

/** Where in the text, counted from 1, as Jira's analysis reports it. */
export interface Place {
  line: number;
  column: number;
}

/**
 * An expression that cannot be parsed or evaluated. `type`, `line`, `column` and `expression` are
 * those of Jira's JiraExpressionValidationError (OpenAPI document).
 */
export class ExpressionError extends Error {
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(
    message: string,
    readonly type: ErrorType,
    place?: Place,
    /** The part of the text that failed. */
    readonly expression?: string,
  ) {
    super(message);
    this.name = 'ExpressionError';
    this.line = place?.line;
    this.column = place?.column;
  }
}

export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before[before.length - 1]!.length + 1 };
}

/** "A, B or C expected, D encountered.", as the analysis endpoint's sample has it. */
export function expected(text: string, offset: number, what: readonly string[], found: string): ExpressionError {
  const list = what.length > 1 ? `${what.slice(0, -1).join(', ')} or ${what[what.length - 1]}` : what[0];
  return new ExpressionError(`${list} expected, ${found} encountered.`, 'syntax', placeOf(text, offset));
}

/** A property or method that its object does not have: null when asked for with `?.`. */
export class UnrecognizedProperty extends ExpressionError {
  constructor(message: string) {
    super(message, 'type');
  }
}

/** Jira has it, the sandbox does not. Not to be caught by the expression's own `try`; 501 at a REST door. */
export class NotSupported extends ExpressionError {
  constructor(readonly what: string) {
    super(`${what} is not supported by the sandbox.`, 'other');
  }
}
