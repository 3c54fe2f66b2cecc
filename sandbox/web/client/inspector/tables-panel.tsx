import Button from '@atlaskit/button/new';
import { useCallback, useState } from 'react';
import { TroubleNote } from '../common/trouble-note';
import { useLive } from '../live/use-live';
import type { InspectorRoute } from '../other-routes';
import { useSession } from '../session';
import { LinesSkeleton } from './lines-skeleton';
import { loadTable } from './load';
import type { State } from './wire';
import { brief } from './words';

interface TablesPanelProps extends Pick<State, 'tables'> {
  route: InspectorRoute & { as: string };
}

/** The tables of the app's database; one of them opened shows its rows. */
export function TablesPanel({ tables, route }: TablesPanelProps) {
  const { navigate } = useSession();
  const { table: opened } = route.asked;
  const open = (name: string): void => {
    const { table: _, ...others } = route.asked;
    navigate({ ...route, asked: name === opened ? others : { ...others, table: name } }, { still: true });
  };
  if (tables.length === 0) return <p className="subtle">The app has no tables yet.</p>;
  return (
    <>
      <div className="tables-names" role="group" aria-label="Tables">
        {tables.map(({ name, rows }) => (
          <Button
            key={name}
            appearance="subtle"
            spacing="compact"
            isSelected={name === opened}
            onClick={() => open(name)}
          >
            {`${name} (${rows})`}
          </Button>
        ))}
      </div>
      {opened && <Rows key={opened} name={opened} />}
    </>
  );
}

const STEP = 50;

function Rows({ name }: { name: string }) {
  const { http } = useSession();
  const [from, setFrom] = useState(0);
  const load = useCallback(() => loadTable(http, name, from), [http, name, from]);
  const { value, trouble } = useLive(`table ${name}`, load, ({ type }) => type === 'invocation');
  if (!value)
    return trouble === undefined ? <LinesSkeleton /> : <TroubleNote error={trouble} doing="Reading the table" />;
  const columns = Object.keys(value.rows[0] ?? {});
  if (value.rows.length === 0) return <p className="subtle">The table is empty.</p>;
  const last = value.from + value.rows.length;
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={`Rows of ${name}`}>
        <table className="rows">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {value.rows.map((row, index) => (
              <tr key={value.from + index}>
                {columns.map((column) => (
                  <td key={column}>
                    {row[column] === null ? <span className="subtle">null</span> : brief(row[column], 60)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="pager">
        <span className="subtle">
          {value.from + 1} to {last} of {value.total}
        </span>
        {value.total > STEP && (
          <span className="pager-steps">
            <Button spacing="compact" isDisabled={from === 0} onClick={() => setFrom(Math.max(0, from - STEP))}>
              Before
            </Button>
            <Button spacing="compact" isDisabled={last >= value.total} onClick={() => setFrom(from + STEP)}>
              After
            </Button>
          </span>
        )}
      </div>
    </>
  );
}
