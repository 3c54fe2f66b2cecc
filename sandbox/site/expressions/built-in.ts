import { ExpressionError } from './expression-error';
import { Arguments } from './methods/arguments';
import { Callable, constructorOf, fromJson, toJson, type HostObject, type Value } from './values';
import type { Json } from '../../json';

const callable = (name: string, run: (args: Arguments) => Value): Callable =>
  new Callable(name, (args, purse) => run(new Arguments(name, args, purse)));

/** A text as a number: NaN when it is none. Nothing else than texts and numbers is one. */
function numberOf(value: Value): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
}

function parse(text: string): Value {
  try {
    return fromJson(JSON.parse(text) as Json);
  } catch {
    throw new ExpressionError('The given String is not valid JSON.', 'other');
  }
}

const jsonMembers = new Map<string, Callable>([
  ['stringify', callable('stringify', (args) => JSON.stringify(toJson(args.any(0))))],
  ['parse', callable('parse', (args) => parse(args.string(0)))],
]);
const json: HostObject = {
  typeName: 'JSON',
  identity: 'JSON',
  properties: [...jsonMembers.keys()],
  get: (name) => jsonMembers.get(name),
};

/** What every expression may name besides its context variables (type reference: Number, JSON, Map). */
export const BUILT_IN: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['Number', callable('Number', (args) => numberOf(args.any(0)))],
  ['JSON', json],
  [constructorOf('Map'), callable('Map', () => new Map<string, Value>())],
]);
