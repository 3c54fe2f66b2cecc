import Lozenge from '@atlaskit/lozenge';
import { useCallback } from 'react';
import { TroubleNote } from '../common/trouble-note';
import { useLive } from '../live/use-live';
import { useSession } from '../session';
import { DayTime } from '../time/when';
import { JsonView } from './json-view';
import { LinesSkeleton } from './lines-skeleton';
import { loadRun } from './load';
import type { RunDetail } from './wire';
import { OUTCOMES } from './words';

const AS = { app: 'as the app', user: 'as the person', none: '' } as const;

/** One run of a function: what it called, wrote to its log, and answered. */
export function RunView({ id }: { id: string }) {
  const { http } = useSession();
  const load = useCallback(() => loadRun(http, id), [http, id]);
  const { value: run, trouble } = useLive(
    `invocation ${id}`,
    load,
    (event) => event.type === 'invocation' && String(event.id) === id,
  );
  if (!run)
    return trouble === undefined ? <LinesSkeleton /> : <TroubleNote error={trouble} doing="Opening the invocation" />;
  return (
    <div className="detail">
      <p>
        <strong>{run.module}</strong> → <code>{run.function}</code>
      </p>
      <p>
        <Lozenge appearance={OUTCOMES[run.outcome].tone}>{OUTCOMES[run.outcome].words}</Lozenge>{' '}
        <DayTime at={run.startedAt} />
      </p>
      <p className="subtle">
        {run.durationMs.toFixed(1)} ms · {run.points} points · {run.sql} SQL · {run.kvs} KVS
      </p>
      <JsonView title="What it failed of" value={run.error} />
      <Calls rest={run.rest} />
      <Logs logs={run.logs} />
      <JsonView title="What it answered" value={run.returned} />
    </div>
  );
}

function Calls({ rest }: Pick<RunDetail, 'rest'>) {
  return (
    <div className="json">
      <h3>Calls of REST</h3>
      {rest.length === 0 && <p className="subtle">It called nothing.</p>}
      <ol className="detail-calls">
        {rest.map(({ method, path, status, as }, index) => (
          <li key={index}>
            <span className="call-method">{method}</span>
            <code className="call-path">{path}</code>
            <span className={status >= 400 ? 'late' : 'subtle'}>{status}</span>
            <span className="subtle">{AS[as]}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Logs({ logs }: Pick<RunDetail, 'logs'>) {
  if (logs.length === 0) return null;
  return (
    <div className="json">
      <h3>Log</h3>
      <pre tabIndex={0} aria-label="Log">
        {logs.map(({ level, text }) => `${level.padEnd(5)} ${text}`).join('\n')}
      </pre>
    </div>
  );
}
