import Lozenge from '@atlaskit/lozenge';
import type { Snapshot } from '../api/issue';
import { type Cycle, elapsedAt, type Ongoing, remainingAt, TEAM_CLOCK } from '../api/sla';
import { Panel } from '../common/panel';
import { TroubleNote } from '../common/trouble-note';
import { useSession } from '../session';
import { dayAndTime, inWords } from '../time/durations';
import { Face } from '../time/face';
import { useNow } from '../time/use-now';
import { GoalBar } from './headline-line';

/** Every clock on the ticket with its cycles, finished ones too. */
export function SlaPanel({ slas, slaTrouble }: Pick<Snapshot, 'slas' | 'slaTrouble'>) {
  const known = slas.filter(({ ongoing, completed }) => ongoing || completed.length > 0);
  return (
    <Panel title="Clocks">
      {slaTrouble?.status === 403 && <p className="subtle">Only agents of this desk see its clocks.</p>}
      {slaTrouble && slaTrouble.status !== 403 && <TroubleNote error={slaTrouble} doing="Reading the clocks" />}
      {!slaTrouble && known.length === 0 && <p className="subtle">No clock has started on this ticket.</p>}
      <ul className="slas">
        {known.map((sla) => (
          <li key={sla.id}>
            <div className="sla-name">{sla.name}</div>
            {sla.ongoing && <Running ongoing={sla.ongoing} counts={sla.name === TEAM_CLOCK ? 'up' : 'down'} />}
            {[...sla.completed].reverse().map((cycle) => (
              <Finished key={cycle.start} cycle={cycle} />
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Running({ ongoing, counts }: { ongoing: Ongoing; counts: 'up' | 'down' }) {
  const now = useNow();
  const elapsed = elapsedAt(ongoing, now);
  const left = remainingAt(ongoing, now);
  const still = ongoing.paused || !ongoing.inHours;
  const state = ongoing.paused ? 'paused' : ongoing.inHours ? 'running' : 'outside hours';
  return (
    <>
      <div className="sla-running">
        <Face millis={counts === 'up' ? elapsed : (left ?? elapsed)} quiet={still} />
        <span className="subtle">{counts === 'up' ? 'so far' : left !== undefined && left < 0 ? 'over' : 'left'}</span>
        <span className="sla-state">
          <Lozenge appearance={left !== undefined && left < 0 ? 'removed' : still ? 'default' : 'inprogress'}>
            {state}
          </Lozenge>
        </span>
      </div>
      <GoalBar used={elapsed} goal={ongoing.goal} still={still} />
      {ongoing.goal !== undefined && <div className="sla-goal subtle">Goal {inWords(ongoing.goal)}</div>}
    </>
  );
}

function Finished({ cycle }: { cycle: Cycle }) {
  const { timeZone } = useSession();
  return (
    <div className="sla-cycle">
      <span>
        {dayAndTime(cycle.start, timeZone)} – {dayAndTime(cycle.stop, timeZone)}
      </span>
      <span className={cycle.breached ? 'sla-cycle-missed' : undefined}>
        {inWords(cycle.elapsed)}
        {cycle.breached && ', late'}
      </span>
    </div>
  );
}
