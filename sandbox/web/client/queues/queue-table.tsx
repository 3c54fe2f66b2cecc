import DynamicTable from '@atlaskit/dynamic-table';
import type { Sort } from '../route';
import { Bone } from '../common/bones';
import { Cell } from './cell';
import { COLUMNS, type Row, sorted } from './columns';

interface QueueTableProps {
  name: string;
  /** Undefined: still on their way. */
  rows?: readonly Row[];
  sort?: Sort;
  onSort: (sort: Sort) => void;
}

const HEAD = { cells: COLUMNS.map(({ key, name, width }) => ({ key, content: name, isSortable: true, width })) };
const PLACES = 8;

/** A queue's tickets; a click on a column's name puts them in its order, another one turns it round. */
export function QueueTable({ name, rows, sort, onSort }: QueueTableProps) {
  const shown = rows && (sort ? sorted(rows, sort.column, sort.order) : rows);
  const drawn = shown
    ? shown.map((row) => ({
        key: row.key,
        cells: COLUMNS.map(({ key, name: label }) => ({
          key,
          testId: label,
          content: (
            <div className="cell" data-label={label}>
              <Cell column={key} row={row} />
            </div>
          ),
        })),
      }))
    : Array.from({ length: PLACES }, (_, place) => ({
        key: String(place),
        cells: COLUMNS.map(({ key, name: label }) => ({
          key,
          content: (
            <div className="cell" data-label={label}>
              <Bone width={key === 'summary' ? '80%' : '60%'} />
            </div>
          ),
        })),
      }));
  return (
    <div className="queue-table">
      <DynamicTable
        label={name}
        head={HEAD}
        rows={drawn}
        isFixedSize
        sortKey={sort?.column}
        sortOrder={sort?.order}
        onSort={({ key, sortOrder }) => onSort({ column: String(key), order: sortOrder })}
      />
    </div>
  );
}
