import { ExpressionError, placeOf } from './expression-error';
import { scanString, scanTemplate } from './scan';

export interface Token {
  type: 'name' | 'number' | 'string' | 'template' | 'punctuation' | 'end';
  /** As written; `EOF` at the end. */
  text: string;
  start: number;
  end: number;
  value?: number | string;
  /** Of a template literal: its fixed texts and where its `${…}` stand. */
  template?: { texts: string[]; holes: { start: number; end: number }[] };
}

/** The words that are no variable's name. */
export const RESERVED: ReadonlySet<string> = new Set([
  'null',
  'true',
  'false',
  'new',
  'typeof',
  'let',
  'return',
  'if',
  'else',
  'try',
  'catch',
  'throw',
]);

const NAME = /[A-Za-z_$][A-Za-z0-9_$]*/y;
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const SPACE = /\s+/y;
/** The longer ones first. In `a ?.5 : 1` the question mark asks, it does not chain. */
const PUNCTUATION = /=>|[=!<>]=|&&|\|\||\?\?|\?\.(?!\d)|[()[\]{},;:?.<>+\-*/%!=]/y;

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/** Splits `text` from `from` to `to`; the last token is the end. Throws ExpressionError. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const source = text.slice(0, to);
  const tokens: Token[] = [];
  let at = from;
  while (true) {
    at += matchAt(SPACE, source, at)?.length ?? 0;
    if (at >= to) break;
    const token = tokenAt(source, at);
    tokens.push(token);
    at = token.end;
  }
  tokens.push({ type: 'end', text: 'EOF', start: to, end: to });
  return tokens;
}

function tokenAt(text: string, at: number): Token {
  const first = text[at]!;
  if (first === "'" || first === '"') {
    const { value, end } = scanString(text, at);
    return { type: 'string', text: text.slice(at, end), start: at, end, value };
  }
  if (first === '`') {
    const { texts, holes, end } = scanTemplate(text, at);
    return { type: 'template', text: text.slice(at, end), start: at, end, template: { texts, holes } };
  }
  const name = matchAt(NAME, text, at);
  if (name !== undefined) return { type: 'name', text: name, start: at, end: at + name.length };
  const number = matchAt(NUMBER, text, at);
  if (number !== undefined)
    return { type: 'number', text: number, start: at, end: at + number.length, value: Number(number) };
  const mark = matchAt(PUNCTUATION, text, at);
  if (mark === undefined) throw new ExpressionError(`Unexpected character ${first}.`, 'syntax', placeOf(text, at));
  return { type: 'punctuation', text: mark, start: at, end: at + mark.length };
}
