import { isPlain } from '../client/host/rpc/values';

/** A component of UI Kit as it is sent to the page. */
interface SentNode {
  type: string;
  key: string;
  props: Record<string, unknown>;
  children: unknown[];
}

interface Element {
  type: unknown;
  key: unknown;
  props: Record<string, unknown>;
}

const FRAGMENT = Symbol.for('react.fragment');
const ELEMENT = [Symbol.for('react.element'), Symbol.for('react.transitional.element')];

/**
 * React elements inside of props (the action of a message, the content of a tooltip) become nodes like those of the
 * tree; anything else stays as it is. `path`: where it stands, which is its key as long as it stands there.
 */
export function elementToNode(value: unknown, path: string): unknown {
  if (!isElement(value)) return value;
  const { children, ...props } = value.props;
  const node: SentNode = { type: nameOf(value.type), key: path, props, children: childNodes(children, path) };
  return node;
}

function childNodes(children: unknown, path: string): unknown[] {
  if (Array.isArray(children)) return children.flatMap((child, index) => childNodes(child, `${path}.${index}`));
  if (children === null || children === undefined || typeof children === 'boolean') return [];
  if (isElement(children))
    return children.type === FRAGMENT ? childNodes(children.props['children'], path) : [children];
  return [{ type: 'String', key: `${path}.text`, props: { text: String(children) }, children: [] }];
}

/** A component of the app's own cannot be drawn by the page; under this name it is shown as unknown there. */
function nameOf(type: unknown): string {
  if (typeof type === 'string') return type;
  if (type === FRAGMENT) return 'Fragment';
  return `function component ${typeof type === 'function' && type.name ? type.name : 'without a name'}`;
}

function isElement(value: unknown): value is Element {
  if (!isPlain(value) || !isPlain(value['props'])) return false;
  const mark: unknown = value['$$typeof'];
  return typeof mark === 'symbol' && ELEMENT.includes(mark);
}
