import Lozenge from '@atlaskit/lozenge';
import type { Snapshot } from '../api/issue';
import { elapsedAt, isRunning, TEAM_CLOCK } from '../api/sla';
import { useSession } from '../session';
import { dayAndTime, inWords } from '../time/durations';
import { Face } from '../time/face';
import { useNow } from '../time/use-now';
import { GoalBar, HeadlineLine, type Seen } from './headline-line';
import { named } from './moment';

/** The team's time: its own SLA cycle where there is one, else the wall time since it has had the ticket. */
function useTeamTime({ ticket, slas }: Snapshot): { millis?: number; goal?: number; still?: string } {
  const now = useNow();
  const ongoing = named(slas, TEAM_CLOCK)?.ongoing;
  if (ongoing) {
    const still = ongoing.paused ? 'paused' : ongoing.inHours ? undefined : 'outside working hours';
    return { millis: elapsedAt(ongoing, now), goal: ongoing.goal, ...(!isRunning(ongoing) && { still }) };
  }
  const over = ticket.status.category === 'done' || ticket.withTeamSince === undefined || now === 0;
  return over ? {} : { millis: Math.max(0, now - (ticket.withTeamSince ?? now)) };
}

export function TeamLine({ snapshot, seen }: { snapshot: Snapshot; seen?: Seen }) {
  const { timeZone } = useSession();
  const { ticket } = snapshot;
  const { millis, goal, still } = useTeamTime(snapshot);
  const before = seen?.facts.team.from;
  const had = seen?.facts.teamBefore;
  const due = ticket.teamTargetDue;
  return (
    <HeadlineLine
      label="With team"
      flash={seen?.count}
      value={
        <>
          <span className="line-name">{ticket.team?.name ?? 'No team'}</span>
          {ticket.level && <Lozenge appearance="new">{ticket.level}</Lozenge>}
        </>
      }
      aside={
        millis === undefined ? (
          <span className="face face-quiet">–:––</span>
        ) : (
          <Face millis={millis} quiet={still !== undefined} />
        )
      }
      bar={<GoalBar used={millis ?? 0} goal={goal} still={still !== undefined} />}
      note={
        <>
          <span>
            {still ? `The clock stands: ${still}` : due ? `Target due ${dayAndTime(due, timeZone)}` : 'No team target'}
          </span>
          {before && (
            <span className="line-was">
              before: {before}
              {had !== undefined && `, ${inWords(had)}`}
            </span>
          )}
        </>
      }
    />
  );
}
