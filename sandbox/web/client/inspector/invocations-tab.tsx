import Lozenge from '@atlaskit/lozenge';
import { useCallback } from 'react';
import { Go } from '../common/go';
import { TroubleNote } from '../common/trouble-note';
import { useLive } from '../live/use-live';
import type { InspectorRoute } from '../other-routes';
import { useSession } from '../session';
import { DayTime } from '../time/when';
import { Choose, Look } from './filters';
import { LinesSkeleton } from './lines-skeleton';
import { loadRuns } from './load';
import { Pager } from './pager';
import { RunView } from './run-view';
import { Split } from './split';
import { type AskedFor, useAsked } from './use-asked';
import type { Run } from './wire';
import { OUTCOMES } from './words';

const OUTCOME_CHOICES = [
  { value: '', label: 'Any outcome' },
  { value: 'failed', label: 'All that failed' },
  ...Object.entries(OUTCOMES).map(([value, { words }]) => ({ value, label: words })),
];

/** Every run of one of the app's functions, the newest first. */
export function InvocationsTab({ route }: { route: InspectorRoute & { as: string } }) {
  const { http } = useSession();
  const asked = useAsked(route);
  const load = useCallback(() => loadRuns(http, asked.list), [http, asked.list]);
  const { value, trouble } = useLive('invocations list', load, ({ type }) => type === 'invocation' || type === 'clock');
  const { id } = route.asked;
  return (
    <Split
      closed={asked.closed}
      detail={id === undefined ? undefined : { title: `Invocation ${id}`, content: <RunView key={id} id={id} /> }}
      list={
        <>
          <div className="filters">
            <Choose
              label="Outcome"
              value={asked.list['outcome']}
              options={OUTCOME_CHOICES}
              onChange={(outcome) => asked.filter('outcome', outcome)}
            />
            <Look
              label="Module or function"
              value={asked.list['text']}
              onChange={(text) => asked.filter('text', text)}
            />
          </div>
          {trouble !== undefined && <TroubleNote error={trouble} doing="Reading the invocations" />}
          {!value && trouble === undefined && <LinesSkeleton />}
          {value && <Runs runs={value.items} asked={asked} opened={id} />}
          {value && <Pager of={value} what="invocations" onTurn={asked.turn} />}
        </>
      }
    />
  );
}

function Runs({ runs, asked, opened }: { runs: readonly Run[]; asked: AskedFor; opened?: string }) {
  if (runs.length === 0) return <p className="inspector-empty">No function of the app has run like this.</p>;
  return (
    <table className="lines">
      <caption className="unseen">Invocations</caption>
      <thead>
        <tr>
          <th scope="col">Function</th>
          <th scope="col">Outcome</th>
          <th scope="col" className="lines-wide">
            Started
          </th>
          <th scope="col" className="lines-number">
            ms
          </th>
          <th scope="col" className="lines-number">
            Calls
          </th>
          <th scope="col" className="lines-number lines-wide">
            Points
          </th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id} aria-current={String(run.id) === opened ? 'true' : undefined}>
            <td>
              <Go to={asked.opened(run.id)}>
                {run.module}
                {run.function !== run.module && <span className="subtle"> → {run.function}</span>}
              </Go>
              {run.error && <span className="lines-said late">{run.error}</span>}
            </td>
            <td>
              <Lozenge appearance={OUTCOMES[run.outcome].tone}>{OUTCOMES[run.outcome].words}</Lozenge>
            </td>
            <td className="lines-wide">
              <DayTime at={run.startedAt} />
            </td>
            <td className="lines-number">{Math.round(run.durationMs)}</td>
            <td className="lines-number">
              {run.calls}
              {run.denied > 0 && <span className="late"> ({run.denied} denied)</span>}
            </td>
            <td className="lines-number lines-wide">{run.points}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
