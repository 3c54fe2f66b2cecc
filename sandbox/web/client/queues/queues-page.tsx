import Heading from '@atlaskit/heading';
import { useCallback, useEffect, useMemo } from 'react';
import { loadDesks, type Queue } from '../api/desk';
import { TroubleNote } from '../common/trouble-note';
import { TroublePage } from '../common/trouble-page';
import { useLive } from '../live/use-live';
import type { Route, Sort } from '../route';
import { useSession } from '../session';
import { queueReader } from './load-queue';
import { QueueList } from './queue-list';
import { QueueTable } from './queue-table';

interface QueuesPageProps {
  queueId?: string;
  sort?: Sort;
  here: Route;
}

const counted = (rows: number, more: boolean): string =>
  `${more ? 'the first ' : ''}${rows} ${rows === 1 ? 'ticket' : 'tickets'}`;

const changesTickets = ({ type }: { type: string }): boolean => type === 'issue' || type === 'clock';

/** The queues of the desks this account works on, one of them open. */
export function QueuesPage({ queueId, sort, here }: QueuesPageProps) {
  const { http, account, navigate } = useSession();
  const load = useCallback(() => loadDesks(http), [http]);
  const { value: desks, trouble } = useLive('desks', load, changesTickets);
  const queues = desks?.flatMap((desk) => desk.queues);
  const queue = queueId ? queues?.find(({ id }) => id === queueId) : queues?.[0];
  useEffect(() => {
    document.title = `${queue?.name ?? 'Queues'} · Tierline sandbox`;
  }, [queue?.name]);

  if (!desks && trouble !== undefined) return <TroublePage error={trouble} doing="Opening the queues" here={here} />;
  const onSort = (order: Sort): void => navigate({ page: 'queues', as: account, queue: queueId, sort: order });
  return (
    <div className="queues">
      <QueueList desks={desks} current={queue} sort={sort} />
      {desks && !queue ? (
        <NoQueue asked={queueId} />
      ) : (
        <QueueContent key={queue?.id} queue={queue} sort={sort} onSort={onSort} />
      )}
    </div>
  );
}

function QueueContent({ queue, sort, onSort }: { queue?: Queue; sort?: Sort; onSort: (sort: Sort) => void }) {
  const { http, time } = useSession();
  const jql = queue?.jql;
  const read = useMemo(() => (jql === undefined ? undefined : queueReader(http, jql, time.known)), [http, jql, time]);
  const load = useCallback(() => (read ? read() : Promise.resolve(undefined)), [read]);
  const { value, trouble } = useLive(jql ?? '', load, changesTickets);
  const empty = value?.rows.length === 0;
  return (
    <section className="queue" aria-label={queue?.name ?? 'Queue'} aria-busy={!value}>
      <div className="queue-head">
        <Heading as="h1" size="medium">
          {queue?.name ?? 'Queues'}
        </Heading>
        <span className="subtle">{value ? counted(value.rows.length, value.more) : ' '}</span>
      </div>
      {trouble !== undefined && <TroubleNote error={trouble} doing="Reading the queue" />}
      {empty ? (
        <p className="queue-empty">
          Nothing waits here. Tickets appear by themselves as soon as they belong in this queue.
        </p>
      ) : (
        (value || trouble === undefined) && (
          <QueueTable name={queue?.name ?? 'Queue'} rows={value?.rows} sort={sort} onSort={onSort} />
        )
      )}
    </section>
  );
}

function NoQueue({ asked }: { asked?: string }) {
  return (
    <section className="queue">
      <Heading as="h1" size="medium">
        {asked ? 'There is no such queue' : 'No queues for this account'}
      </Heading>
      <p className="subtle">
        {asked
          ? 'It may have been deleted. Choose one of the others.'
          : 'Queues are for agents. Look as the L1 agent to see them.'}
      </p>
    </section>
  );
}
