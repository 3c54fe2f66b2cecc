import ts from 'typescript';
import { type Source, importsFrom, placeOf } from './source';

/** One REST call of the app: a path with `{}` where the code puts a value, and no query. */
export interface RestCall {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly method: string;
  readonly path: string;
}

/** A place where the app makes a call that cannot be known without running it. */
export interface Unreadable {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly why: string;
}

const METHODS = new Set(['GET', 'POST', 'PUT', 'DELETE', 'PATCH']);

function pathOf(template: ts.TemplateLiteral): string {
  const text = ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : template.head.text + template.templateSpans.map((span) => `{}${span.literal.text}`).join('');
  return text.replace(/[?#].*$/s, '').replace(/(.)\/$/, '$1');
}

/** The expression that `node` is given on as: through parentheses, casts and `a ? b : c`. */
function givenOn(node: ts.Node): ts.Node {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent)) {
    return givenOn(parent);
  }
  if (ts.isConditionalExpression(parent) && parent.condition !== node) return givenOn(parent);
  return node;
}

const literal = (node: ts.Expression): string | null => (ts.isStringLiteralLike(node) ? node.text : null);

/** The `method` of an options object: null when it cannot be read, undefined when there is none. */
function methodIn(options: ts.ObjectLiteralExpression): string | null | undefined {
  for (const property of options.properties) {
    if (!property.name || !('text' in property.name) || property.name.text !== 'method') continue;
    return ts.isPropertyAssignment(property) ? literal(property.initializer) : null;
  }
  return options.properties.some(ts.isSpreadAssignment) ? null : undefined;
}

const calleeName = ({ expression }: ts.CallExpression): string =>
  ts.isPropertyAccessExpression(expression) ? expression.name.text : ts.isIdentifier(expression) ? expression.text : '';

/**
 * The HTTP method that a route is requested with, read from the call it is an argument of: a literal method,
 * an options object, or a helper named after the method (`get(route…)`).
 */
function methodOf(route: ts.Node): string | null {
  const given = givenOn(route);
  const { parent } = given;
  if (ts.isPropertyAssignment(parent)) return methodIn(parent.parent) ?? null;
  if (!ts.isCallExpression(parent)) return null;
  const others = parent.arguments.filter((argument) => argument !== given);
  const named = others.map(literal).find((text) => text !== null && METHODS.has(text));
  if (named) return named;
  const options = others.find(ts.isObjectLiteralExpression);
  const fromOptions = options && methodIn(options);
  if (fromOptions !== undefined) return fromOptions;
  const callee = calleeName(parent);
  if (METHODS.has(callee.toUpperCase())) return callee.toUpperCase();
  return callee === 'requestJira' && (others.length === 0 || options) ? 'GET' : null;
}

/**
 * Every REST call that a source file makes. In the backend all of them pass through the `route` template,
 * for the SDK takes nothing else; a front end's `requestJira` takes the path itself.
 */
export function restCalls({ file, tree }: Source): { calls: RestCall[]; unreadable: Unreadable[] } {
  const calls: RestCall[] = [];
  const unreadable: Unreadable[] = [];
  const backend = importsFrom(tree, '@forge/api');
  const route = backend.get('route');
  const unchecked = [backend.get('assumeTrustedRoute'), backend.get('routeFromAbsolute')];
  const bridge = importsFrom(tree, '@forge/bridge', '@forge/jira-bridge').get('requestJira');

  const unread = (node: ts.Node, why: string): void => void unreadable.push({ file, ...placeOf(node, tree), why });
  function add(node: ts.Node, template: ts.Expression): void {
    const path = ts.isTemplateLiteral(template)
      ? pathOf(template)
      : (literal(template) ?? '{}').replace(/[?#].*$/s, '');
    const method = methodOf(node);
    if (!path.startsWith('/')) unread(node, 'the path of this call cannot be read: write it into the template');
    else if (!method) unread(node, `the method of this call to ${path} cannot be read: write it beside the route`);
    else calls.push({ file, ...placeOf(node, tree), method, path });
  }
  function visit(node: ts.Node): void {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && node.tag.text === route) {
      if (!ts.isTemplateSpan(node.parent)) add(node, node.template);
    } else if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const name = node.expression.text;
      if (unchecked.includes(name)) unread(node, `${name} hides the path of a call: use route`);
      const [first] = node.arguments;
      if (name === bridge && first) add(first, first);
    }
    ts.forEachChild(node, visit);
  }
  visit(tree);
  return { calls, unreadable };
}
