import { type ComponentType, createContext, type ReactNode, useContext } from 'react';
import type { ForgeNode } from '../contract';
import { Fence } from './fence';
import { Marker } from './marker';

/** How one component of UI Kit is drawn. */
export type Drawing = ComponentType<{ node: ForgeNode }>;

/** Every component that can be drawn, by its name in the tree. */
export type Drawings = Readonly<Record<string, Drawing>>;

export const DrawingsContext = createContext<Drawings>({});

/** One node, drawn by the component of its name; one of an unknown name is marked, and its children shown. */
export function Drawn({ node }: { node: ForgeNode }): ReactNode {
  const drawings = useContext(DrawingsContext);
  const Known = Object.hasOwn(drawings, node.type) ? drawings[node.type] : undefined;
  if (Known)
    return (
      <Fence node={node}>
        <Known node={node} />
      </Fence>
    );
  return <Marker what={node.type}>{node.children.length > 0 ? <DrawnAll nodes={node.children} /> : undefined}</Marker>;
}

export const DrawnAll = ({ nodes }: { nodes: readonly ForgeNode[] }): ReactNode =>
  nodes.map((node) => <Drawn key={node.key} node={node} />);
