import type { ForgeNode } from '../../../../../sandbox/web/client/uikit/contract';

type Child = ForgeNode | string | number;

const asNode = (child: Child): ForgeNode =>
  typeof child === 'object' ? child : { type: 'String', key: '', props: { text: child }, children: [] };

/** A node as `@forge/react` sends it; its key is its place. */
export const el = (type: string, props: Record<string, unknown> = {}, ...children: Child[]): ForgeNode => ({
  type,
  key: '',
  props,
  children: children.map((child, index) => ({ ...asNode(child), key: `${type}-${index}` })),
});

/** What a named function of a component gave on the app's side. */
export const part = (name: string, ...children: Child[]): ForgeNode => el('ContentWrapper', { name }, ...children);

export const root = (...children: Child[]): ForgeNode => el('Root', { forgeReactMajorVersion: 11 }, ...children);

export interface Call {
  name: string;
  told: unknown[];
}

/** Where handlers of the gallery write down what they were told. */
export const calls: Call[] = [];

export const told =
  (name: string, answer?: unknown) =>
  (...args: unknown[]): Promise<unknown> => {
    calls.push({ name, told: args });
    return Promise.resolve(answer);
  };
