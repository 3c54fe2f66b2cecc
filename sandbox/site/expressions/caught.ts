import { ExpressionError, NotSupported } from './expression-error';
import { LimitExceeded } from './meter';
import type { HostObject, Value } from './values';

/** `throw` of the expression itself: its message is the author's own. */
export class ThrownByExpression extends ExpressionError {
  constructor(message: string, place?: { line: number; column: number }, expression?: string) {
    super(message, 'other', place, expression);
  }
}

/** What no `try` of an expression stops, and what is told without its place. */
export const isFinal = (error: ExpressionError): boolean =>
  error instanceof LimitExceeded || error instanceof NotSupported;

/**
 * What `catch` names: the error's `message`, and its `location`, which what the expression itself threw has
 * not. Inside a text, and thrown on, it is its message.
 */
export function caughtError(error: ExpressionError): HostObject {
  const members = new Map<string, Value>([
    ['message', error.message],
    ['location', error instanceof ThrownByExpression ? null : (error.expression ?? null)],
  ]);
  return {
    typeName: 'Error',
    properties: [...members.keys()],
    get: (name) => members.get(name),
    toText: () => error.message,
  };
}
