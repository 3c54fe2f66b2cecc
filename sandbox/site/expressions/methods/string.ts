import { ExpressionError } from '../expression-error';
import { TEXT_REPETITIONS } from '../limits';
import { Callable, textOf, type Value } from '../values';
import type { Arguments, Methods } from './arguments';
import { compilePattern } from './pattern';

/** How often or how far a text is repeated; more than is documented is refused. */
function amount(args: Arguments): number {
  const asked = Math.trunc(args.number(0));
  if (asked >= 0 && asked <= TEXT_REPETITIONS) return asked;
  throw new ExpressionError(`The length must be between 0 and ${TEXT_REPETITIONS}, not ${asked}.`, 'other');
}

const padding = (args: Arguments): string => (args.has(1) ? args.string(1) : ' ');
const groups = (found: RegExpMatchArray): Value[] => found.map((group: string | undefined) => group ?? null);

type Replace = (match: string, ...rest: (string | number | undefined)[]) => string;

/** Calls the function with the match and its groups; behind these, JavaScript tells the place and the whole text. */
const replaced =
  (by: (...args: Value[]) => Value): Replace =>
  (match, ...rest) =>
    textOf(by(match, ...rest.slice(0, -2).map((group) => group ?? null)));

/** Methods of String in the Jira expressions type reference. */
export const STRING_METHODS: Methods<string> = {
  trim: (text) => text.trim(),
  toLowerCase: (text) => text.toLowerCase(),
  toUpperCase: (text) => text.toUpperCase(),
  includes: (text, args) => text.includes(args.string(0)),
  indexOf: (text, args) => text.indexOf(args.string(0)),
  slice: (text, args) => text.slice(args.number(0), args.has(1) ? args.number(1) : undefined),
  split: (text, args) => (args.has(0) ? text.split(args.string(0)) : [text]),
  padStart: (text, args) => text.padStart(amount(args), padding(args)),
  padEnd: (text, args) => text.padEnd(amount(args), padding(args)),
  repeat: (text, args) => text.repeat(amount(args)),
  match(text, args) {
    const found = compilePattern(args.string(0), text, args.purse).exec(text);
    return found ? groups(found) : null;
  },
  matchAll: (text, args) => [...text.matchAll(compilePattern(args.string(0), text, args.purse))].map(groups),
  /** `$1` in the text is the first group, as in JavaScript. */
  replace(text, args) {
    const pattern = compilePattern(args.string(0), text, args.purse);
    if (args.any(1) instanceof Callable) return text.replace(pattern, replaced(args.callable(1)));
    return text.replace(pattern, args.string(1));
  },
};
