import { addWorking, isWorking, worked } from '../calendar/working-time';
import type { Calendar } from '../model';
import type { CompletedCycle, Cycle, OngoingCycle } from './cycle';
import type { Run } from './run';

/** A goal that applies: working milliseconds in a calendar. */
export interface Goal {
  duration: number;
  calendar: Calendar;
}

/** The instant the goal is or was used up; before that, as if the clock ran on from `end` without a pause. */
function breachTime(stretches: Run['stretches'], end: number, { duration, calendar }: Goal): number {
  let used = 0;
  for (const [from, to] of stretches) {
    const more = worked(calendar, from, to);
    if (used + more >= duration) return addWorking(calendar, from, duration - used);
    used += more;
  }
  return addWorking(calendar, end, duration - used);
}

function measure(run: Run, end: number, goal: Goal): Cycle {
  let elapsedTime = 0;
  for (const [from, to] of run.stretches) elapsedTime += worked(goal.calendar, from, to);
  const remainingTime = goal.duration - elapsedTime;
  return {
    startTime: run.start,
    breachTime: breachTime(run.stretches, end, goal),
    breached: remainingTime < 0,
    goalDuration: goal.duration,
    elapsedTime,
    remainingTime,
  };
}

export const measureCompleted = (run: Run & { stop: number }, goal: Goal): CompletedCycle => ({
  ...measure(run, run.stop, goal),
  stopTime: run.stop,
});

export const measureOngoing = (run: Run, now: number, goal: Goal): OngoingCycle => ({
  ...measure(run, now, goal),
  paused: run.paused,
  withinCalendarHours: isWorking(goal.calendar, now),
});
