export interface Span {
  start: number;
  end: number;
  /** Stands in parentheses that open here: a chain of members ends there. */
  grouped?: number;
}

/** Where a text begins that begins with this node, its parentheses included. */
export const startOf = (node: Span): number => node.grouped ?? node.start;

export type BinaryOperator = '??' | '||' | '&&' | '==' | '!=' | '<' | '>' | '<=' | '>=' | '+' | '-' | '*' | '/' | '%';
export type UnaryOperator = '!' | '-' | 'typeof';

export interface Binding {
  name: string;
  value: Node;
}

/** `if`/`else` is a `conditional`: the published grammar makes `else` obligatory. */
export type Node = Span &
  (
    | { kind: 'literal'; value: null | boolean | number | string }
    | { kind: 'name'; name: string }
    | { kind: 'list'; items: Node[] }
    | { kind: 'map'; entries: { key: string; value: Node }[] }
    | { kind: 'template'; texts: string[]; parts: Node[] }
    | { kind: 'arrow'; params: string[]; body: Node }
    | { kind: 'member'; object: Node; name: string; optional: boolean }
    | { kind: 'index'; object: Node; key: Node; optional: boolean }
    | { kind: 'call'; callee: Node; args: Node[] }
    | { kind: 'new'; type: string; args: Node[] }
    | { kind: 'unary'; op: UnaryOperator; operand: Node }
    | { kind: 'binary'; op: BinaryOperator; left: Node; right: Node }
    | { kind: 'conditional'; test: Node; yes: Node; no: Node }
    | { kind: 'throw'; value: Node }
    | { kind: 'let'; bindings: Binding[]; body: Node }
    | { kind: 'try'; body: Node; name: string | null; handler: Node }
  );

export type NodeOf<K extends Node['kind']> = Extract<Node, { kind: K }>;

export interface Program {
  text: string;
  root: Node;
  /** Names, literals and member names: what Jira limits to 100. */
  leaves: number;
}

/** The nodes directly below one. */
function children(node: Node): Node[] {
  switch (node.kind) {
    case 'literal':
    case 'name':
      return [];
    case 'list':
      return node.items;
    case 'map':
      return node.entries.map((entry) => entry.value);
    case 'template':
      return node.parts;
    case 'arrow':
      return [node.body];
    case 'member':
      return [node.object];
    case 'index':
      return [node.object, node.key];
    case 'call':
      return [node.callee, ...node.args];
    case 'new':
      return node.args;
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'conditional':
      return [node.test, node.yes, node.no];
    case 'throw':
      return [node.value];
    case 'let':
      return [...node.bindings.map((binding) => binding.value), node.body];
    case 'try':
      return [node.body, node.handler];
  }
}

/** Every node of a tree, parents first. */
export function* walk(root: Node): Generator<Node> {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    waiting.push(...children(node).reverse());
  }
}
