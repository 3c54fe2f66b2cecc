import './adf.css';
import { type ReactNode, useContext, useEffect } from 'react';
import type { AdfNode } from '../../api/adf';
import { blocks } from './blocks';
import { type AdfDrawings, AdfPlaceContext } from './drawing';
import { inlines } from './inlines';
import { MARKS } from './marks';
import { placeholders } from './placeholders';
import { tableNodes } from './tables';

const NODES: AdfDrawings = { ...blocks, ...inlines, ...placeholders, ...tableNodes };

/** Draws a document in Atlassian's format. What it does not know is named in its place, never left out. */
export function AdfView({ node }: { node: AdfNode }): ReactNode {
  const children = node.content?.map((child, index) => <AdfView key={index} node={child} />);
  const Known = Object.hasOwn(NODES, node.type) ? NODES[node.type] : undefined;
  const drawn = Known ? (
    <Known node={node}>{children}</Known>
  ) : (
    <Unknown what={`node ${node.type}`}>{children}</Unknown>
  );
  return (node.marks ?? []).reduce<ReactNode>((inner, mark) => {
    const known = Object.hasOwn(MARKS, mark.type) ? MARKS[mark.type] : undefined;
    return known ? known(mark, inner) : <Unknown what={`mark ${mark.type}`}>{inner}</Unknown>;
  }, drawn);
}

function Unknown({ what, children }: { what: string; children?: ReactNode }) {
  const { unknown } = useContext(AdfPlaceContext);
  useEffect(() => unknown?.(`ADF ${what}`), [unknown, what]);
  return (
    <span className="adf-unknown" data-unknown={`ADF ${what}`}>
      <span className="adf-unknown-name">{what}</span> {children}
    </span>
  );
}
