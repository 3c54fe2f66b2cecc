import { startOf, type BinaryOperator, type Binding, type Node, type Program } from './ast';
import { Cursor } from './cursor';
import { ExpressionError } from './expression-error';
import { parseUnary } from './parse-operand';
import { tokenize } from './tokens';

/** How tightly binary operators bind, as the published grammar nests them; all group to the left. */
const BINDING: Record<BinaryOperator, number> = {
  '??': 1,
  '||': 2,
  '&&': 3,
  '==': 4,
  '!=': 4,
  '<': 5,
  '>': 5,
  '<=': 5,
  '>=': 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
  '%': 7,
};
const isBinary = (text: string): text is BinaryOperator => Object.hasOwn(BINDING, text);

/**
 * Parses a Jira expression by the grammar that Atlassian publishes
 * (developer.atlassian.com/cloud/jira/software/jira-expressions-grammar).
 * Throws ExpressionError of type `syntax` with line and column.
 */
export function parseExpression(text: string, limits?: { characters: number; leaves?: number }): Program {
  if (limits && text.length > limits.characters) {
    throw new ExpressionError(
      `Jira expression is too long (${text.length}), limit: ${limits.characters} characters`,
      'other',
    );
  }
  const cursor = new Cursor(text, tokenize(text));
  const root = parseBody(cursor);
  if (cursor.peek().type !== 'end') throw cursor.refuse(['EOF']);
  if (limits?.leaves !== undefined && cursor.leaves > limits.leaves) {
    throw new ExpressionError(
      `Jira expression has too many nodes (${cursor.leaves}), limit: ${limits.leaves} leaves`,
      'other',
    );
  }
  return { text, root, leaves: cursor.leaves };
}

/** Declarations, then an expression, `if` or `try`; what stands at the top and in every block. */
function parseBody(cursor: Cursor): Node {
  const start = cursor.peek().start;
  const bindings: Binding[] = [];
  while (cursor.is('let') || (cursor.isName() && cursor.is('=', 1))) {
    cursor.take('let');
    const name = cursor.name();
    cursor.expect('=');
    bindings.push({ name, value: parseExpressionNode(cursor) });
    cursor.expect(';');
  }
  cursor.take('return');
  const body = cursor.is('if') ? parseIf(cursor) : cursor.is('try') ? parseTry(cursor) : parseExpressionNode(cursor);
  const end = cursor.end;
  cursor.take(';');
  return bindings.length > 0 ? { kind: 'let', bindings, body, start, end } : body;
}

const parseBlock = (cursor: Cursor): Node =>
  cursor.deeper(() => {
    cursor.expect('{');
    const body = parseBody(cursor);
    cursor.expect('}');
    return body;
  });

function parseIf(cursor: Cursor): Node {
  const { start } = cursor.next();
  cursor.expect('(');
  const test = parseExpressionNode(cursor);
  cursor.expect(')');
  const yes = parseBlock(cursor);
  cursor.expect('else');
  const no = cursor.is('if') ? cursor.deeper(() => parseIf(cursor)) : parseBlock(cursor);
  return { kind: 'conditional', test, yes, no, start, end: cursor.end };
}

function parseTry(cursor: Cursor): Node {
  const { start } = cursor.next();
  const body = parseBlock(cursor);
  cursor.expect('catch');
  cursor.expect('(');
  const name = cursor.is(')') ? null : cursor.name();
  cursor.expect(')');
  return { kind: 'try', body, name, handler: parseBlock(cursor), start, end: cursor.end };
}

function parseExpressionNode(cursor: Cursor): Node {
  return cursor.deeper(() => {
    const arrow = parseArrow(cursor);
    if (arrow) return arrow;
    const test = parseThrow(cursor);
    if (!cursor.take('?')) return test;
    const yes = parseExpressionNode(cursor);
    cursor.expect(':');
    const no = parseExpressionNode(cursor);
    return { kind: 'conditional', test, yes, no, start: startOf(test), end: cursor.end };
  });
}

function parseThrow(cursor: Cursor): Node {
  if (!cursor.is('throw')) return parseBinary(cursor, 0);
  return cursor.deeper(() => {
    const { start } = cursor.next();
    return { kind: 'throw', value: parseThrow(cursor), start, end: cursor.end };
  });
}

function parseBinary(cursor: Cursor, floor: number): Node {
  let left = parseUnary(cursor, parseExpressionNode);
  for (let op = cursor.peek().text; isBinary(op) && cursor.is(op) && BINDING[op] > floor; op = cursor.peek().text) {
    cursor.next();
    const right = parseBinary(cursor, BINDING[op]);
    left = { kind: 'binary', op, left, right, start: startOf(left), end: cursor.end };
  }
  return left;
}

/** A brace after an arrow opens a map when a key and a colon follow, as in the documented idiom; else a block. */
const opensBlock = (cursor: Cursor): boolean =>
  cursor.is('{') && !cursor.is('}', 1) && !(cursor.is(':', 2) && ['name', 'string'].includes(cursor.peek(1).type));

/** `x => …` or `(x, y) => …`. */
function parseArrow(cursor: Cursor): Node | undefined {
  const { start } = cursor.peek();
  const width = arrowHead(cursor);
  if (width === 0) return undefined;
  const params: string[] = [];
  for (let taken = 0; taken < width; taken++) {
    if (cursor.isName()) params.push(cursor.name());
    else cursor.next();
  }
  cursor.expect('=>');
  const body = opensBlock(cursor) ? parseBlock(cursor) : parseExpressionNode(cursor);
  return { kind: 'arrow', params, body, start, end: cursor.end };
}

/** How many tokens stand before the arrow; none: there is no arrow here. */
function arrowHead(cursor: Cursor): number {
  if (cursor.isName() && cursor.is('=>', 1)) return 1;
  if (!cursor.is('(')) return 0;
  let ahead = 1;
  while (cursor.isName(ahead)) {
    ahead += 1;
    if (!cursor.is(',', ahead)) break;
    ahead += 1;
  }
  return cursor.is(')', ahead) && cursor.is('=>', ahead + 1) ? ahead + 1 : 0;
}
