import type { BinaryOperator } from './ast';
import { ExpressionError } from './expression-error';
import { isHost, same, textOf, typeName, type Value } from './values';

const mismatch = (message: string): ExpressionError => new ExpressionError(message, 'type');

/** `==`: no conversion; a number is never compared with a string or a boolean, only with its kind or null. */
function equal(left: Value, right: Value): boolean {
  const bothPrimitive = [left, right].every((value) => value !== null && typeof value !== 'object');
  if (bothPrimitive && typeof left !== typeof right) {
    throw mismatch(`Can't compare ${typeName(left)} to ${typeName(right)}.`);
  }
  return same(left, right);
}

function ordered(left: Value, right: Value): [number, number] | [string, string] {
  if (typeof left === 'number' && typeof right === 'number') return [left, right];
  if (typeof left === 'string' && typeof right === 'string') return [left, right];
  if (isHost(left) && isHost(right) && left.typeName === right.typeName) {
    if (typeof left.order === 'number' && typeof right.order === 'number') return [left.order, right.order];
    if (typeof left.order === 'string' && typeof right.order === 'string') return [left.order, right.order];
  }
  throw mismatch(`Can't compare ${typeName(left)} to ${typeName(right)}.`);
}

function numbers(op: string, left: Value, right: Value): [number, number] {
  if (typeof left === 'number' && typeof right === 'number') return [left, right];
  throw mismatch(`Operator ${op} can't be applied to ${typeName(left)} and ${typeName(right)}.`);
}

function add(left: Value, right: Value): Value {
  if (typeof left === 'string' || typeof right === 'string') return textOf(left) + textOf(right);
  const [a, b] = numbers('+', left, right);
  return a + b;
}

type Eager = Exclude<BinaryOperator, '??' | '||' | '&&'>;

const EAGER: Record<Eager, (left: Value, right: Value) => Value> = {
  '==': equal,
  '!=': (left, right) => !equal(left, right),
  '<': (left, right) => ((pair) => pair[0] < pair[1])(ordered(left, right)),
  '>': (left, right) => ((pair) => pair[0] > pair[1])(ordered(left, right)),
  '<=': (left, right) => ((pair) => pair[0] <= pair[1])(ordered(left, right)),
  '>=': (left, right) => ((pair) => pair[0] >= pair[1])(ordered(left, right)),
  '+': add,
  '-': (left, right) => ((pair) => pair[0] - pair[1])(numbers('-', left, right)),
  '*': (left, right) => ((pair) => pair[0] * pair[1])(numbers('*', left, right)),
  '/': (left, right) => ((pair) => pair[0] / pair[1])(numbers('/', left, right)),
  '%': (left, right) => ((pair) => pair[0] % pair[1])(numbers('%', left, right)),
};

/** An operator that needs both sides. Throws ExpressionError of type `type`. */
export const apply = (op: Eager, left: Value, right: Value): Value => EAGER[op](left, right);

export function negate(operand: Value): number {
  if (typeof operand === 'number') return -operand;
  throw mismatch(`Operator - can't be applied to ${typeName(operand)}.`);
}
