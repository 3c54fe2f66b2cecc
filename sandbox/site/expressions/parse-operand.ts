import { startOf, type Node, type UnaryOperator } from './ast';
import { Cursor } from './cursor';
import { ExpressionError, placeOf } from './expression-error';
import { NESTING } from './limits';
import { type Token, tokenize } from './tokens';

/** What may begin an operand, in the order of the reference's sample error. */
const OPERAND = [
  '!',
  '-',
  'typeof',
  '(',
  'IDENTIFIER',
  'null',
  'true',
  'false',
  'NUMBER',
  'STRING',
  'TEMPLATE_LITERAL',
  'new',
  '[',
  '{',
];
const CONSTANTS: Record<string, null | boolean> = { null: null, true: true, false: false };
/** Parses a whole expression; handed in, since operands contain expressions and expressions operands. */
export type Parse = (cursor: Cursor) => Node;

const isUnary = (token: Token): token is Token & { text: UnaryOperator } =>
  token.type !== 'string' && ['!', '-', 'typeof'].includes(token.text);

export function parseUnary(cursor: Cursor, parse: Parse): Node {
  const token = cursor.peek();
  if (!isUnary(token)) return parseChain(cursor, parsePrimary(cursor, parse), parse);
  return cursor.deeper(() => {
    cursor.next();
    const operand = parseUnary(cursor, parse);
    return { kind: 'unary', op: token.text, operand, start: token.start, end: cursor.end };
  });
}

/** Members, indexes and calls that follow an operand. */
function parseChain(cursor: Cursor, operand: Node, parse: Parse): Node {
  let object = operand;
  for (let links = 0; ; links++) {
    if (links > NESTING) {
      throw new ExpressionError(
        `Expression is nested more than ${NESTING} deep.`,
        'syntax',
        placeOf(cursor.text, cursor.peek().start),
      );
    }
    const start = startOf(object);
    if (cursor.take('(')) {
      const args = parseList(cursor, ')', parse);
      object = { kind: 'call', callee: object, args, start, end: cursor.end };
      continue;
    }
    const optional = cursor.take('?.');
    if (cursor.take('[')) {
      const key = parse(cursor);
      cursor.expect(']');
      object = { kind: 'index', object, key, optional, start, end: cursor.end };
    } else if (optional || cursor.take('.')) {
      object = { kind: 'member', object, name: cursor.memberName(), optional, start, end: cursor.end };
    } else return object;
  }
}

function parsePrimary(cursor: Cursor, parse: Parse): Node {
  const token = cursor.peek();
  const span = { start: token.start, end: token.end };
  if (token.type === 'number' || token.type === 'string') return literal(cursor, token.value ?? null);
  if (token.type === 'name' && Object.hasOwn(CONSTANTS, token.text))
    return literal(cursor, CONSTANTS[token.text] ?? null);
  if (cursor.isName()) return { kind: 'name', name: cursor.name(), ...span };
  if (token.template) return parseTemplate(cursor, token.template, parse);
  if (cursor.take('(')) {
    const inner = parse(cursor);
    cursor.expect(')');
    return { ...inner, grouped: token.start };
  }
  if (cursor.take('['))
    return { kind: 'list', items: parseList(cursor, ']', parse), start: token.start, end: cursor.end };
  if (cursor.take('{')) return parseMap(cursor, token.start, parse);
  if (cursor.take('new')) {
    const type = cursor.name();
    cursor.expect('(');
    return { kind: 'new', type, args: parseList(cursor, ')', parse), start: token.start, end: cursor.end };
  }
  throw cursor.refuse(OPERAND);
}

function literal(cursor: Cursor, value: null | boolean | number | string): Node {
  const { start, end } = cursor.next();
  cursor.leaves += 1;
  return { kind: 'literal', value, start, end };
}

function parseList(cursor: Cursor, close: string, parse: Parse): Node[] {
  const items: Node[] = [];
  if (cursor.take(close)) return items;
  do items.push(parse(cursor));
  while (cursor.take(','));
  cursor.expect(close);
  return items;
}

function parseMap(cursor: Cursor, start: number, parse: Parse): Node {
  const entries: { key: string; value: Node }[] = [];
  if (!cursor.take('}')) {
    do {
      const key = cursor.peek().type === 'string' ? String(cursor.next().value) : cursor.memberName();
      cursor.expect(':');
      entries.push({ key, value: parse(cursor) });
    } while (cursor.take(','));
    cursor.expect('}');
  }
  return { kind: 'map', entries, start, end: cursor.end };
}

/** Each `${…}` is an expression of its own, parsed in place so that errors name the right column. */
function parseTemplate(cursor: Cursor, { texts, holes }: NonNullable<Token['template']>, parse: Parse): Node {
  const { start, end } = cursor.next();
  cursor.leaves += 1;
  const parts = cursor.deeper(() =>
    holes.map((hole) => {
      const inner = new Cursor(cursor.text, tokenize(cursor.text, hole.start, hole.end));
      const part = inner.within(cursor, () => parse(inner));
      if (inner.peek().type !== 'end') throw inner.refuse(['}']);
      return part;
    }),
  );
  return { kind: 'template', texts, parts, start, end };
}
