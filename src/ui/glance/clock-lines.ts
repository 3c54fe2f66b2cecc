import { workedBetween } from '../../domain/working-hours';
import type { ClockFacts, Desk, TicketFacts } from '../ticket/facts';
import { leftWords, workingWords } from '../ticket/durations';
import { momentWords, type Reader } from '../ticket/moments';
import { WORDS } from './words';

/** A time that runs or is up, in words. `tone` is what it means for who looks. */
export interface ClockLine {
  readonly name: string;
  readonly main: string;
  readonly detail: string | null;
  readonly tone: 'calm' | 'soon' | 'over';
}

/** Less than a quarter of an hour left is worth a look. */
const SOON = 15 * 60_000;

/** An SLA goes on since it was read, while it runs. */
const remainingNow = (clock: ClockFacts, readAt: number, now: number): number | null => {
  const runs = clock.running && !clock.paused && clock.withinHours;
  return clock.remaining === null ? null : clock.remaining - (runs ? Math.max(0, now - readAt) : 0);
};

function endedLine(clock: ClockFacts): ClockLine {
  return {
    name: clock.name,
    main: clock.breached ? WORDS.missed : WORDS.met,
    detail: null,
    tone: clock.breached ? 'over' : 'calm',
  };
}

/** An SLA as Jira counts it. Instants in epoch milliseconds. */
export function slaLine(clock: ClockFacts, readAt: number, now: number, reader: Reader): ClockLine {
  if (!clock.running) return endedLine(clock);
  const remaining = remainingNow(clock, readAt, now);
  if (remaining === null) return { name: clock.name, main: WORDS.noTarget, detail: null, tone: 'calm' };
  const over = clock.breached || remaining < 0;
  const moment = clock.breachAt === null ? null : momentWords(clock.breachAt, now, reader);
  const left = over ? WORDS.over(workingWords(Math.abs(remaining))) : WORDS.left(leftWords(remaining));
  if (clock.paused)
    return { name: clock.name, main: `${WORDS.paused}, ${left}`, detail: null, tone: over ? 'over' : 'calm' };
  const when = moment === null ? null : over ? WORDS.wasDue(moment) : WORDS.due(moment);
  const detail = clock.withinHours || over ? when : WORDS.waitsForHours;
  return { name: clock.name, main: left, detail, tone: over ? 'over' : remaining < SOON ? 'soon' : 'calm' };
}

/** Both are set at one hand-over, Jira's a moment before ours. */
const AT_ONCE = 60_000;

/**
 * The team's SLA began long after the team got the ticket: a hand-over was taken back, and the cycle that it began
 * stays. The target that holds is then the date that was put back.
 */
const beganAnew = ({ teamClock, withTeamSince, targetDue }: TicketFacts): boolean =>
  targetDue !== null &&
  withTeamSince !== null &&
  typeof teamClock?.startedAt === 'number' &&
  teamClock.startedAt - withTeamSince > AT_ONCE;

/** The team's own time: the SLA that is proven to start anew with each team, else the date the app set. `null`: no target. */
export function targetLine(
  { rules }: Desk,
  ticket: TicketFacts,
  readAt: number,
  now: number,
  reader: Reader,
): ClockLine | null {
  const { teamClock, targetDue } = ticket;
  if (!beganAnew(ticket) && teamClock?.running && teamClock.remaining !== null)
    return { ...slaLine(teamClock, readAt, now, reader), name: WORDS.target };
  if (targetDue === null || ticket.status.done) return null;
  const moment = momentWords(targetDue, now, reader);
  if (now > targetDue) {
    const over = workedBetween(rules.hours, targetDue, now);
    const main = over > 0 ? WORDS.over(workingWords(over)) : WORDS.isOver;
    return { name: WORDS.target, main, detail: WORDS.wasDue(moment), tone: 'over' };
  }
  const left = workedBetween(rules.hours, now, targetDue);
  return {
    name: WORDS.target,
    main: WORDS.left(leftWords(left)),
    detail: WORDS.due(moment),
    tone: left < SOON ? 'soon' : 'calm',
  };
}
