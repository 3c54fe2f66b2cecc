import { array, boolean, create, nullable, number, optional, string, type } from 'superstruct';
import type { ClockFacts } from './facts';

const Instant = type({ epochMillis: number() });
const Duration = type({ millis: number() });
/** Jira leaves out the breach time where there will be none. */
const cycle = {
  startTime: Instant,
  breachTime: optional(Instant),
  breached: boolean(),
  goalDuration: optional(Duration),
  elapsedTime: optional(Duration),
  remainingTime: optional(Duration),
};
const Sla = nullable(
  type({
    name: string(),
    completedCycles: array(type(cycle)),
    ongoingCycle: optional(type({ ...cycle, paused: boolean(), withinCalendarHours: boolean() })),
  }),
);

/**
 * The value of an SLA's field: the cycle that runs, else the last one. `null` where the SLA does not
 * apply to the ticket or has not begun. Throws what superstruct throws.
 */
export function readClock(value: unknown, name: string | undefined): ClockFacts | null {
  const sla = create(value ?? null, Sla);
  const shown = sla?.ongoingCycle ?? sla?.completedCycles.at(-1);
  if (!sla || !shown) return null;
  return {
    name: name ?? sla.name,
    running: sla.ongoingCycle !== undefined,
    paused: sla.ongoingCycle?.paused ?? false,
    breached: shown.breached,
    withinHours: sla.ongoingCycle?.withinCalendarHours ?? false,
    startedAt: shown.startTime.epochMillis,
    elapsed: shown.elapsedTime?.millis ?? null,
    remaining: shown.remainingTime?.millis ?? null,
    goal: shown.goalDuration?.millis ?? null,
    breachAt: shown.breachTime?.epochMillis ?? null,
  };
}
