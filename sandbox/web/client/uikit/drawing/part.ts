import type { ForgeNode } from '../contract';

/**
 * What the app drew for one of a component's named places. `@forge/react` runs such functions (`content`,
 * `readView` …) on its side and sends what they gave in a `ContentWrapper` of that name.
 */
export const part = (node: ForgeNode, name: string): ForgeNode[] =>
  node.children
    .filter(({ type, props }) => type === 'ContentWrapper' && props.name === name)
    .flatMap((wrapper) => wrapper.children);
