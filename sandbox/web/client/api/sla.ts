import * as z from 'zod/mini';
import type { Http } from './http';
import { wireSla } from './wire';

/** A finished cycle of an SLA. Milliseconds; times since the epoch. */
export interface Cycle {
  start: number;
  stop: number;
  breached: boolean;
  goal?: number;
  elapsed: number;
}

/** The running cycle, as it stood at `readAt`. */
export interface Ongoing {
  start: number;
  goal?: number;
  elapsed: number;
  remaining?: number;
  paused: boolean;
  /** Outside the goal's working hours time stands still, too. */
  inHours: boolean;
  readAt: number;
}

export interface Sla {
  id: string;
  name: string;
  ongoing?: Ongoing;
  completed: Cycle[];
}

export const TEAM_CLOCK = 'Time with team';
export const CUSTOMER_CLOCK = 'Time to resolution';
export const FIRST_RESPONSE = 'Time to first response';

/** A ticket's SLAs. `now`: the sandbox's time when the answer came. */
export async function loadSlas(http: Http, key: string, now: () => Promise<number>): Promise<Sla[]> {
  const answer = await http.get(`/rest/servicedeskapi/request/${encodeURIComponent(key)}/sla?limit=50`);
  const { values } = z.object({ values: z.array(z.unknown()) }).parse(answer);
  const readAt = await now();
  return values.map((value) => readSla(value, readAt));
}

export function readSla(value: unknown, readAt: number): Sla {
  const { id, name, ongoingCycle: ongoing, completedCycles } = wireSla.parse(value);
  return {
    id,
    name,
    ongoing: ongoing && {
      start: ongoing.startTime.epochMillis,
      goal: ongoing.goalDuration?.millis,
      elapsed: ongoing.elapsedTime.millis,
      remaining: ongoing.remainingTime?.millis,
      paused: ongoing.paused,
      inHours: ongoing.withinCalendarHours,
      readAt,
    },
    completed: completedCycles.map((cycle) => ({
      start: cycle.startTime.epochMillis,
      stop: cycle.stopTime.epochMillis,
      breached: cycle.breached,
      goal: cycle.goalDuration?.millis,
      elapsed: cycle.elapsedTime.millis,
    })),
  };
}

export const isRunning = (ongoing: Ongoing): boolean => !ongoing.paused && ongoing.inHours;

/** What the cycle's clock shows at `now`: it moves only while it runs. */
export const elapsedAt = (ongoing: Ongoing, now: number): number =>
  ongoing.elapsed + (isRunning(ongoing) ? Math.max(0, now - ongoing.readAt) : 0);

export function remainingAt(ongoing: Ongoing, now: number): number | undefined {
  if (ongoing.remaining === undefined) return undefined;
  return ongoing.remaining - (elapsedAt(ongoing, now) - ongoing.elapsed);
}
