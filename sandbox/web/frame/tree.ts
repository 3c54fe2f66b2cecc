import { type AnyFunction, encode } from '../client/host/rpc/values';
import { elementToNode } from './elements';

/** What `@forge/react` hands to `reconcile`: the whole tree, the same object every time. */
export interface LiveNode {
  type: string;
  key: string;
  props: Record<string, unknown>;
  children: LiveNode[];
}

export interface TreeSender {
  /** The tree as it is now, ready to be sent. `shown`: to be called when the page has drawn it. */
  take(root: LiveNode): { doc: unknown; shown(): void };
  /** The newest handler of that name. */
  find(name: string): AnyFunction | undefined;
}

/**
 * Handlers are named by the node and the prop they stand in, so that a call always reaches the newest one, even if
 * the page still shows an older tree. Those that are gone stay callable until the page has drawn a tree without them.
 */
export function treeSender(): TreeSender {
  const roots = new Map<string, Map<string, { fn: AnyFunction; seen: number }>>();
  let revision = 0;

  return {
    take(root) {
      const now = ++revision;
      const handlers = roots.get(root.key) ?? new Map<string, { fn: AnyFunction; seen: number }>();
      roots.set(root.key, handlers);
      const doc = nodeToSend(root, (name, fn) => handlers.set(name, { fn, seen: now }));
      return {
        doc,
        shown() {
          for (const [name, { seen }] of handlers) if (seen < now) handlers.delete(name);
        },
      };
    },
    find(name) {
      for (const handlers of roots.values()) {
        const found = handlers.get(name);
        if (found) return found.fn;
      }
      return undefined;
    },
  };
}

function nodeToSend({ type, key, props, children }: LiveNode, keep: (name: string, fn: AnyFunction) => void): unknown {
  const named = (fn: AnyFunction, path: string): string => {
    const name = `handler ${key} ${path}`;
    keep(name, fn);
    return name;
  };
  const sent = Object.entries(props).map(([prop, value]) => [
    prop,
    encode(value, named, (item, path) => elementToNode(item, `${key} ${path}`), prop),
  ]);
  return { type, key, props: Object.fromEntries(sent), children: children.map((child) => nodeToSend(child, keep)) };
}
