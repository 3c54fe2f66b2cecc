import { useCallback } from 'react';
import { Panel } from '../common/panel';
import { TroubleNote } from '../common/trouble-note';
import { useLive } from '../live/use-live';
import type { InspectorRoute } from '../other-routes';
import { useSession } from '../session';
import { Agenda } from './agenda';
import { KeysPanel } from './keys-panel';
import { LinesSkeleton } from './lines-skeleton';
import { loadState } from './load';
import { PropertiesPanel } from './properties-panel';
import { QueuePanel } from './queue-panel';
import { TablesPanel } from './tables-panel';

/** What the app has stored, what waits in its queues, and what the clock will bring. */
export function StateTab({ route }: { route: InspectorRoute & { as: string } }) {
  const { http } = useSession();
  const load = useCallback(() => loadState(http), [http]);
  const { value: state, trouble } = useLive('state', load, () => true);
  if (!state)
    return trouble === undefined ? <LinesSkeleton /> : <TroubleNote error={trouble} doing="Reading the state" />;
  return (
    <div className="state">
      {trouble !== undefined && <TroubleNote error={trouble} doing="Refreshing the state" />}
      <Panel title="Forge SQL" aside={<span className="subtle">{state.tables.length} tables</span>}>
        <TablesPanel tables={state.tables} route={route} />
      </Panel>
      <div className="state-part">
        <Panel title="Key-value store" aside={<span className="subtle">{state.kvs.plain.length} keys</span>}>
          <KeysPanel kvs={state.kvs} />
        </Panel>
        <Panel title="What the clock will bring" aside={<span className="subtle">{state.agenda.length}</span>}>
          <Agenda agenda={state.agenda} />
        </Panel>
      </div>
      <div className="state-part">
        <Panel title="Queues" aside={<span className="subtle">{state.queue.length} waiting or running</span>}>
          <QueuePanel queue={state.queue} />
        </Panel>
        <Panel title="Properties of a ticket">
          <PropertiesPanel route={route} />
        </Panel>
      </div>
    </div>
  );
}
