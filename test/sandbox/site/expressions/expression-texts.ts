import fc from 'fast-check';
import type { BinaryOperator, Node, UnaryOperator } from '../../../../sandbox/site/expressions/ast';

const span = { start: 0, end: 0 };
const name = fc.constantFrom('issue', 'event', 'i', '$x', 'letter', 'newest');
const binary = fc.constantFrom<BinaryOperator[]>(
  '??',
  '||',
  '&&',
  '==',
  '!=',
  '<',
  '>',
  '<=',
  '>=',
  '+',
  '-',
  '*',
  '/',
  '%',
);
const unary = fc.constantFrom<UnaryOperator[]>('!', '-', 'typeof');
const leaf: fc.Arbitrary<Node> = fc.oneof(
  fc
    .oneof(fc.constant(null), fc.boolean(), fc.nat(), fc.string())
    .map((value): Node => ({ kind: 'literal', value, ...span })),
  name.map((one): Node => ({ kind: 'name', name: one, ...span })),
);

/** Any expression without declarations and blocks. */
export const expression: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>((tie) => {
  const node = tie('node');
  const list = fc.array(node, { maxLength: 3 });
  return {
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({ kind: fc.constant('list' as const), items: list }).map((it): Node => ({ ...it, ...span })),
      fc
        .record({
          kind: fc.constant('map' as const),
          entries: fc.array(fc.record({ key: fc.string(), value: node }), { maxLength: 2 }),
        })
        .map((it): Node => ({ ...it, ...span })),
      fc
        .record({ kind: fc.constant('arrow' as const), params: fc.array(name, { maxLength: 2 }), body: node })
        .filter((it) => it.params.length > 0)
        .map((it): Node => ({ ...it, ...span })),
      fc
        .record({ kind: fc.constant('member' as const), object: node, name, optional: fc.boolean() })
        .map((it): Node => ({ ...it, ...span })),
      fc
        .record({ kind: fc.constant('index' as const), object: node, key: node, optional: fc.boolean() })
        .map((it): Node => ({ ...it, ...span })),
      fc
        .record({ kind: fc.constant('call' as const), callee: node, args: list })
        .map((it): Node => ({ ...it, ...span })),
      fc
        .record({ kind: fc.constant('unary' as const), op: unary, operand: node })
        .map((it): Node => ({ ...it, ...span })),
      fc
        .record({ kind: fc.constant('binary' as const), op: binary, left: node, right: node })
        .map((it): Node => ({ ...it, ...span })),
      fc
        .record({ kind: fc.constant('conditional' as const), test: node, yes: node, no: node })
        .map((it): Node => ({ ...it, ...span })),
      fc
        .record({
          kind: fc.constant('template' as const),
          texts: fc.constant<string[]>(['a', '`']),
          parts: fc.tuple(node),
        })
        .map((it): Node => ({ ...it, ...span })),
    ),
  };
}).node;

const inner = (node: Node): string => `(${print(node)})`;

/** A text of a tree, with parentheses around every operand. */
export function print(node: Node): string {
  switch (node.kind) {
    case 'literal':
      return typeof node.value === 'string' ? quote(node.value) : String(node.value);
    case 'name':
      return node.name;
    case 'list':
      return `[${node.items.map(print).join(', ')}]`;
    case 'map':
      return `{${node.entries.map((entry) => `${quote(entry.key)}: ${print(entry.value)}`).join(', ')}}`;
    case 'template':
      return `\`${node.texts.map((text, i) => text.replaceAll('`', '\\`') + (node.parts[i] ? `\${${print(node.parts[i]!)}}` : '')).join('')}\``;
    case 'arrow':
      return `(${node.params.join(', ')}) => ${print(node.body)}`;
    case 'member':
      return `${inner(node.object)}${node.optional ? '?.' : '.'}${node.name}`;
    case 'index':
      return `${inner(node.object)}${node.optional ? '?.' : ''}[${print(node.key)}]`;
    case 'call':
      return `${inner(node.callee)}(${node.args.map(print).join(', ')})`;
    case 'unary':
      return `${node.op} ${inner(node.operand)}`;
    case 'binary':
      return `${inner(node.left)} ${node.op} ${inner(node.right)}`;
    case 'conditional':
      return `${inner(node.test)} ? ${print(node.yes)} : ${print(node.no)}`;
    default:
      throw new Error(`not printed: ${node.kind}`);
  }
}

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
