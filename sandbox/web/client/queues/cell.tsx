import Avatar from '@atlaskit/avatar';
import type { ReactNode } from 'react';
import { remainingAt } from '../api/sla';
import { Go } from '../common/go';
import { StatusLozenge } from '../common/status-lozenge';
import { useSession } from '../session';
import { ago, dayAndTime, inWords, shortly } from '../time/durations';
import { useNow } from '../time/use-now';
import type { ColumnKey, Row } from './columns';

const Empty = () => <span className="subtle">–</span>;

/** One cell of a queue's table. */
export function Cell({ column, row }: { column: ColumnKey; row: Row }): ReactNode {
  const { account } = useSession();
  switch (column) {
    case 'key':
      return <Go to={{ page: 'issue', key: row.key, as: account }}>{row.key}</Go>;
    case 'summary':
      return (
        <Go className="cell-summary" to={{ page: 'issue', key: row.key, as: account }}>
          {row.summary}
        </Go>
      );
    case 'type':
      return row.type;
    case 'status':
      return row.status ? <StatusLozenge status={row.status} /> : <Empty />;
    case 'team':
      return row.team ?? <Empty />;
    case 'level':
      return row.level ?? <Empty />;
    case 'assignee':
      return row.assignee ? <Assignee name={row.assignee} /> : <span className="subtle">Unassigned</span>;
    case 'since':
      return row.since === undefined ? <Empty /> : <Since at={row.since} />;
    case 'due':
      return row.due === undefined ? <Empty /> : <Due at={row.due} over={row.status?.category === 'done'} />;
    case 'resolution':
      return <Resolution row={row} />;
  }
}

function Assignee({ name }: { name: string }) {
  return (
    <span className="cell-person">
      <Avatar size="xsmall" />
      {name}
    </span>
  );
}

function Since({ at }: { at: number }) {
  const { timeZone } = useSession();
  const now = useNow(15_000);
  return <span title={`${dayAndTime(at, timeZone)}, ${ago(at, now)}`}>{shortly(at, now, timeZone)}</span>;
}

/** `over`: the work is done, so that nothing is late any more. */
function Due({ at, over }: { at: number; over: boolean }) {
  const { timeZone } = useSession();
  const now = useNow(15_000);
  const late = now > at && !over;
  return (
    <span className={late ? 'late' : undefined}>
      {shortly(at, now, timeZone)}
      {late && ',\u00a0late'}
    </span>
  );
}

function Resolution({ row }: { row: Row }) {
  const now = useNow(15_000);
  const left = row.resolution && remainingAt(row.resolution, now);
  if (!row.resolution || left === undefined) return row.resolved ? 'Ended' : <Empty />;
  return (
    <span className={left < 0 ? 'late' : row.resolution.paused ? 'subtle' : undefined}>
      {inWords(left)}
      {left < 0 ? ' over' : row.resolution.paused ? ', paused' : ''}
    </span>
  );
}
