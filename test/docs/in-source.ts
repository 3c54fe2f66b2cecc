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

const isLog = ({ expression: callee }: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(callee)
    ? ts.isIdentifier(callee.expression) && callee.expression.text === 'console' && LEVELS.has(callee.name.text)
    : ts.isIdentifier(callee) && callee.text === 'warn';

/** Every call that writes into the log, and every call of a `warn` that is handed on to it. */
export const logCalls = (): LogCall[] =>
  filesBelow('src', ['.ts', '.tsx'])
    .filter((file) => /\bconsole\b|\bwarn\(/.test(textOf(file)))
    .flatMap((file) =>
      [...within(treeOf(file))]
        .filter((node): node is ts.CallExpression => ts.isCallExpression(node) && isLog(node))
        .map(({ expression, arguments: [first, ...rest] }) => ({
          file,
          callee: expression.getText(),
          line: lineOf(first) ?? '',
          rest: rest.map((it) => it.getText()),
        })),
    );
