import { ExpressionError, placeOf } from './expression-error';

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', 0: '\0' };

const unclosed = (text: string, start: number, what: string): ExpressionError =>
  new ExpressionError(`${what} expected, EOF encountered.`, 'syntax', placeOf(text, start));

function escapeAt(text: string, at: number): { value: string; end: number } {
  const mark = text[at + 1] ?? '';
  const unicode = mark === 'u' ? /^[0-9a-fA-F]{4}/.exec(text.slice(at + 2, at + 6))?.[0] : undefined;
  if (unicode) return { value: String.fromCharCode(parseInt(unicode, 16)), end: at + 6 };
  return { value: ESCAPES[mark] ?? mark, end: at + 2 };
}

/** A string literal that opens at `start`. */
export function scanString(text: string, start: number): { value: string; end: number } {
  const quote = text[start];
  let value = '';
  for (let at = start + 1; at < text.length;) {
    if (text[at] === quote) return { value, end: at + 1 };
    if (text[at] === '\\') {
      const escape = escapeAt(text, at);
      value += escape.value;
      at = escape.end;
    } else value += text[at++];
  }
  throw unclosed(text, start, `closing ${quote}`);
}

/** A template literal that opens at `start`; its holes are left to the parser. */
export function scanTemplate(
  text: string,
  start: number,
): { texts: string[]; holes: { start: number; end: number }[]; end: number } {
  const texts: string[] = [];
  const holes: { start: number; end: number }[] = [];
  let value = '';
  for (let at = start + 1; at < text.length;) {
    if (text[at] === '`') return { texts: [...texts, value], holes, end: at + 1 };
    if (text[at] === '\\') {
      const escape = escapeAt(text, at);
      value += escape.value;
      at = escape.end;
    } else if (text.startsWith('${', at)) {
      const end = holeEnd(text, at + 2);
      texts.push(value);
      holes.push({ start: at + 2, end });
      value = '';
      at = end + 1;
    } else value += text[at++];
  }
  throw unclosed(text, start, 'closing `');
}

/** Where the `}` stands that closes a hole; strings, templates and braces inside are passed over. */
function holeEnd(text: string, start: number): number {
  // One entry a construct that is open: a brace, or a template that a hole has interrupted.
  const open: ('{' | '`')[] = ['{'];
  for (let at = start; at < text.length;) {
    const mark = text[at]!;
    const inTemplate = open[open.length - 1] === '`';
    if (inTemplate && mark === '\\') {
      at += 2;
    } else if (inTemplate && text.startsWith('${', at)) {
      open.push('{');
      at += 2;
    } else if (!inTemplate && (mark === "'" || mark === '"')) {
      at = scanString(text, at).end;
    } else {
      if (mark === (inTemplate ? '`' : '}')) open.pop();
      else if (!inTemplate && (mark === '`' || mark === '{')) open.push(mark);
      if (open.length === 0) return at;
      at += 1;
    }
  }
  throw unclosed(text, start, '}');
}
