import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import type { Snapshot } from '../api/issue';
import { CUSTOMER_CLOCK, elapsedAt, FIRST_RESPONSE, type Ongoing, remainingAt, type Sla } from '../api/sla';
import { inWords } from '../time/durations';
import { Face } from '../time/face';
import { useNow } from '../time/use-now';
import { GoalBar, HeadlineLine, type Seen } from './headline-line';
import { type CustomerClock, named } from './moment';

const AFTER: Partial<Record<CustomerClock, string>> = {
  'ran on': 'ran on',
  'still paused': 'paused as before',
  'runs again': 'pause ended',
};

/** What the customer was promised: time to resolution, and small beside it the first response. */
export function CustomerLine({ snapshot, seen }: { snapshot: Snapshot; seen?: Seen }) {
  const now = useNow();
  const sla = named(snapshot.slas, CUSTOMER_CLOCK);
  const ongoing = sla?.ongoing;
  const after = seen && AFTER[seen.facts.customerClock];
  const left = ongoing && remainingAt(ongoing, now);
  return (
    <HeadlineLine
      label="Customer’s clock, time to resolution"
      value={<span className="line-name">{snapshot.slaTrouble ? 'For agents only' : stateWords(ongoing, sla)}</span>}
      aside={
        left === undefined ? (
          <span className="face face-quiet">–:––</span>
        ) : (
          <>
            <Face millis={left} quiet={ongoing?.paused || !ongoing?.inHours} />
            <span className="line-unit">{left < 0 ? 'over' : 'left'}</span>
          </>
        )
      }
      bar={<GoalBar used={ongoing ? elapsedAt(ongoing, now) : 0} goal={ongoing?.goal} still={ongoing?.paused} />}
      note={
        <>
          <span>{firstResponse(named(snapshot.slas, FIRST_RESPONSE), now)}</span>
          {after && (
            <span className="line-kept">
              <CheckCircleIcon label="" size="small" /> {after}
            </span>
          )}
        </>
      }
    />
  );
}

function stateWords(ongoing: Ongoing | undefined, sla: Sla | undefined): string {
  if (ongoing) return ongoing.paused ? 'Paused' : ongoing.inHours ? 'Running' : 'Closed for now';
  const last = sla?.completed.at(-1);
  if (!last) return 'Not running';
  return last.breached ? 'Missed' : 'Met';
}

function firstResponse(sla: Sla | undefined, now: number): string {
  const left = sla?.ongoing && remainingAt(sla.ongoing, now);
  if (left !== undefined)
    return left < 0 ? `First response over by ${inWords(left)}` : `First response due in ${inWords(left)}`;
  const last = sla?.completed.at(-1);
  return last ? `First response ${last.breached ? 'late, ' : ''}after ${inWords(last.elapsed)}` : 'Time to resolution';
}
