import AkDynamicTable from '@atlaskit/dynamic-table';
import * as z from 'zod/mini';
import type { ForgeNode } from '../contract';
import { drawing } from '../drawing/drawing';
import { DrawnAll, type Drawings } from '../drawing/drawn';
import { part } from '../drawing/part';
import { content, contentOf, flag, handler, number, oneOf, text, words } from '../drawing/shapes';

/** `@forge/react` turns `head` and `rows` into nodes, and the `key` of each into a property of this name. */
const HeadCell = z.object({
  cellKey: words,
  colSpan: number,
  isSortable: flag,
  shouldTruncate: flag,
  width: number,
  ascendingSortTooltip: text,
  descendingSortTooltip: text,
  buttonAriaRoleDescription: text,
  isIconOnlyHeader: flag,
  testId: text,
});
const Cell = z.object({ cellKey: words, colSpan: number, testId: text });
const Row = z.object({ rowKey: words, isHighlighted: flag, testId: text });

const inside = (node: ForgeNode) => <DrawnAll nodes={node.children} />;

const DynamicTable = drawing(
  {
    caption: content,
    defaultPage: number,
    defaultSortKey: text,
    defaultSortOrder: oneOf('ASC', 'DESC'),
    emptyView: content,
    highlightedRowIndex: z.optional(z.union([z.number(), z.array(z.number())])),
    isFixedSize: flag,
    isLoading: flag,
    isRankable: flag,
    label: text,
    loadingLabel: text,
    loadingSpinnerSize: oneOf('small', 'large'),
    onRankEnd: handler,
    onRankStart: handler,
    onSetPage: handler,
    onSort: handler,
    page: number,
    paginationi18n: z.optional(z.object({ prev: z.string(), next: z.string(), label: z.string(), pageLabel: text })),
    rowsPerPage: number,
    sortKey: text,
    sortOrder: oneOf('ASC', 'DESC'),
    testId: text,
  },
  ({ props, node }) => {
    const { caption, emptyView, onRankEnd, onRankStart, onSetPage, onSort, ...rest } = props;
    const head = part(node, 'head').map((cell) => {
      const { cellKey, ...given } = HeadCell.parse(cell.props);
      return { ...given, key: cellKey, content: inside(cell) };
    });
    const rows = part(node, 'rows').map((row) => {
      const { rowKey, ...given } = Row.parse(row.props);
      const cells = row.children.map((cell) => {
        const { cellKey, ...own } = Cell.parse(cell.props);
        return { ...own, key: cellKey, content: inside(cell) };
      });
      return { ...given, key: rowKey === undefined ? row.key : `${rowKey}`, cells };
    });
    return (
      <AkDynamicTable
        {...rest}
        caption={contentOf(caption)}
        head={head.length > 0 ? { cells: head } : undefined}
        rows={rows}
        emptyView={emptyView === undefined ? undefined : <>{contentOf(emptyView)}</>}
        onRankEnd={onRankEnd && ((end) => void onRankEnd(end))}
        onRankStart={onRankStart && ((start) => void onRankStart(start))}
        onSetPage={onSetPage && ((page) => void onSetPage(page))}
        onSort={onSort && (({ key, sortOrder }: { key: string; sortOrder: string }) => void onSort({ key, sortOrder }))}
      />
    );
  },
);

export const tables: Drawings = { DynamicTable };
