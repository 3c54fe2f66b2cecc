import ts from 'typescript';
import { filesBelow, textOf } from './read-docs';

const treeOf = (file: string): ts.SourceFile => ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2023, true);

function* within(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* within(child);
}

/** The members of a union of words that a file declares as a type: `type Trouble = 'busy' | 'late'`. */
export function wordsOf(file: string, type: string): string[] {
  const found = [...within(treeOf(file))].find(
    (node): node is ts.TypeAliasDeclaration => ts.isTypeAliasDeclaration(node) && node.name.text === type,
  );
  if (!found) throw new Error(`${file} declares no type ${type}`);
  const members = ts.isUnionTypeNode(found.type) ? [...found.type.types] : [found.type];
  return members.map((member) => {
    if (!ts.isLiteralTypeNode(member) || !ts.isStringLiteral(member.literal))
      throw new Error(`${type} is no union of words`);
    return member.literal.text;
  });
}

/** A line that the app may write into its log. */
export interface LogCall {
  readonly file: string;
  /** `console.warn`, or a `warn` that somebody handed in. */
  readonly callee: string;
  /** What it begins with; `…` where something is put in. */
  readonly line: string;
  /** What follows, as it is written in the source. */
  readonly rest: readonly string[];
}

const LEVELS = new Set(['debug', 'log', 'info', 'warn', 'error', 'trace', 'dir', 'table']);

function lineOf(node: ts.Expression | undefined): string | null {
  if (!node) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}

const isConsole = ({ expression: callee }: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(callee) &&
  ts.isIdentifier(callee.expression) &&
  callee.expression.text === 'console' &&
  LEVELS.has(callee.name.text);

/** The name of the function in which something stands, where it has one. */
function functionAround(node: ts.Node): string | null {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isFunctionDeclaration(at) && at.name) return at.name.text;
    if (ts.isVariableDeclaration(at) && ts.isIdentifier(at.name)) return at.name.text;
  }
  return null;
}

const callsIn = (tree: ts.SourceFile): ts.CallExpression[] =>
  [...within(tree)].filter((node): node is ts.CallExpression => ts.isCallExpression(node));

/** Calls in those files that speak of one of these; the others need not be parsed. */
const callsWhere = (
  files: readonly string[],
  names: readonly string[],
): { file: string; calls: ts.CallExpression[] }[] =>
  files
    .filter((file) => names.some((name) => textOf(file).includes(name)))
    .map((file) => ({ file, calls: callsIn(treeOf(file)) }));

/** Every call that writes into the log, and every call of a function that writes what it is given. */
export function logCalls(): LogCall[] {
  const files = filesBelow('src', ['.ts', '.tsx']);
  const direct = callsWhere(files, ['console.']).flatMap(({ calls }) => calls.filter(isConsole));
  const handOn = direct
    .filter((call) => lineOf(call.arguments[0]) === null)
    .flatMap((call) => functionAround(call) ?? []);
  const writes = (call: ts.CallExpression): boolean =>
    isConsole(call) || (ts.isIdentifier(call.expression) && handOn.includes(call.expression.text));
  return callsWhere(files, ['console.', ...handOn.map((name) => `${name}(`)]).flatMap(({ file, calls }) =>
    calls.filter(writes).map(({ expression, arguments: [first, ...rest] }) => ({
      file,
      callee: expression.getText(),
      line: lineOf(first) ?? '',
      rest: rest.map((it) => it.getText()),
    })),
  );
}
