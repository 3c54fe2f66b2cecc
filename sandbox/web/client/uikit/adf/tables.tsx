import type { CSSProperties } from 'react';
import { onColour } from './colours';
import { type AdfDrawing, type AdfDrawings, numberAttr, textAttr } from './drawing';

const Table: AdfDrawing = ({ node, children }) => (
  <div className="adf-table" tabIndex={0} role="region" aria-label="Table">
    <table className={node.attrs?.isNumberColumnEnabled === true ? 'adf-numbered' : undefined}>
      <tbody>{children}</tbody>
    </table>
  </div>
);

const ALIGN: Readonly<Record<string, CSSProperties['verticalAlign']>> = {
  top: 'top',
  middle: 'middle',
  bottom: 'bottom',
};

const cell =
  (Tag: 'td' | 'th'): AdfDrawing =>
  ({ node, children }) => {
    const widths = node.attrs?.colwidth;
    const width = Array.isArray(widths) ? widths.reduce<number>((sum, one) => sum + Number(one), 0) : 0;
    return (
      <Tag
        colSpan={numberAttr(node, 'colspan')}
        rowSpan={numberAttr(node, 'rowspan')}
        style={{
          ...onColour(textAttr(node, 'background')),
          verticalAlign: ALIGN[textAttr(node, 'valign')],
          minWidth: width || undefined,
        }}
      >
        {children}
      </Tag>
    );
  };

export const tableNodes: AdfDrawings = {
  table: Table,
  tableCell: cell('td'),
  tableHeader: cell('th'),
  tableRow: ({ children }) => <tr>{children}</tr>,
};
