import { ExpressionError, NotSupported } from '../expression-error';
import type { Purse } from '../values';

/** What Java's patterns and JavaScript's do not have in common, or write differently. */
const FOREIGN: [RegExp, string][] = [
  [/\(\?[^:]/, 'a group that opens with (?, other than (?:'],
  [/\\[1-9k]/, 'a back reference'],
  [/\\[pPQEAZzGRXhHNaex]/, 'an escape of another dialect'],
  [/[*+?}]\+/, 'a possessive quantifier'],
  [/&&|\[[^\]]*\[/, 'a character class inside another'],
];

const QUANTIFIER = /^(?:[*+]|\{\d+(?:,\d*)?\})/;

/** A repeated group with a choice or a repetition inside can take JavaScript for ever. */
function repeatsRepetition(pattern: string): boolean {
  const open: boolean[] = [];
  let inClass = false;
  for (let at = 0; at < pattern.length; at++) {
    const mark = pattern[at]!;
    if (mark === '\\') at += 1;
    else if (inClass) inClass = mark !== ']';
    else if (mark === '[') inClass = true;
    else if (mark === '(') open.push(false);
    else if (mark === ')') {
      const busy = open.pop() ?? false;
      const repeated = QUANTIFIER.test(pattern.slice(at + 1));
      if (busy && repeated) return true;
      if ((busy || repeated) && open.length > 0) open[open.length - 1] = true;
    } else if ((mark === '|' || QUANTIFIER.test(pattern.slice(at))) && open.length > 0) open[open.length - 1] = true;
  }
  return false;
}

/**
 * A regular expression that matches everywhere in a text. Jira's are Java's: what means the same in both
 * dialects is taken, anything else is not supported. Throws ExpressionError for a pattern that is none.
 */
export function compilePattern(pattern: string, text: string, purse: Purse): RegExp {
  const [opening, flags] = /^\(\?([ims]+)\)/.exec(pattern) ?? ['', ''];
  const source = pattern.slice(opening.length);
  for (const [foreign, what] of FOREIGN) {
    if (foreign.test(source)) throw new NotSupported(`${what} in the regular expression ${JSON.stringify(pattern)}`);
  }
  if (repeatsRepetition(source))
    throw new NotSupported(`a repetition inside a repetition in the regular expression ${JSON.stringify(pattern)}`);
  purse.spend('steps', (text.length * pattern.length) >> 8);
  try {
    return new RegExp(source, `g${flags}`);
  } catch {
    throw new ExpressionError(`Invalid regular expression: ${JSON.stringify(pattern)}.`, 'other');
  }
}
