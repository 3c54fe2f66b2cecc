import type { WorkingHours } from './shapes';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
/** A target no calendar reaches in this time is none: hours may be empty of working days. */
const HORIZON_DAYS = 3660;

type Weekday = WorkingHours['hours'][number]['weekday'];
const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Part of a day in which the zone keeps one offset to UTC. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/**
 * How far a zone's wall clock is ahead of UTC at an instant, in milliseconds. `Intl` knows the zones;
 * a date library would weigh more than all of this app's own code in the bundle of each hand-over.
 */
function zoneOffset(format: Intl.DateTimeFormat, at: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
  const wall = Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute'], part['second']);
  return wall - Math.floor(at / 1000) * 1000;
}

const formatOf = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });

/** The time from `from` on, cut at each day and wherever the zone changes its clocks. */
function* stretchesFrom(timeZone: string, from: number): Generator<Stretch> {
  const format = formatOf(timeZone);
  let offset = zoneOffset(format, from);
  for (let start = from, day = 0; day < HORIZON_DAYS; start += DAY, day++) {
    const end = start + DAY;
    const after = zoneOffset(format, end);
    if (after === offset) {
      yield { from: start, to: end, offset };
      continue;
    }
    const change = firstWith(format, after, start, end);
    yield { from: start, to: change, offset };
    yield { from: change, to: end, offset: after };
    offset = after;
  }
}

/** The instant at which a zone's clocks are changed to `offset`, between two that it lies between. Clocks change on a full second. */
function firstWith(format: Intl.DateTimeFormat, offset: number, before: number, after: number): number {
  let low = Math.floor(before / SECOND);
  let high = Math.ceil(after / SECOND);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zoneOffset(format, middle * SECOND) === offset) high = middle;
    else low = middle;
  }
  return high * SECOND;
}

const dateOf = (midnight: number): string => new Date(midnight).toISOString().slice(0, 10);
const weekdayOf = (midnight: number): Weekday => WEEK[(((midnight / DAY + 3) % 7) + 7) % 7] ?? 1;

/** The spans of a local day, in order; `midnight` as if it were UTC. */
function spansOf(hours: WorkingHours, midnight: number): WorkingHours['hours'] {
  const date = dateOf(midnight);
  const free = hours.holidays.some((holiday) =>
    holiday.recurring ? holiday.date.slice(5) === date.slice(5) : holiday.date === date,
  );
  if (free) return [];
  const weekday = weekdayOf(midnight);
  if (hours.hours.length === 0) return [{ weekday, start: 0, end: DAY }];
  return hours.hours.filter((span) => span.weekday === weekday).sort((a, b) => a.start - b.start);
}

/**
 * Working time from an instant on, as pieces in order, none touching another twice. One works exactly
 * while the local clock shows a working time: an hour that is skipped is none, one that is repeated is two.
 */
function* piecesFrom(hours: WorkingHours, at: number): Generator<[number, number]> {
  for (const { from, to, offset } of stretchesFrom(hours.timeZone, at)) {
    let done = from;
    for (let midnight = Math.floor((from + offset) / DAY) * DAY; midnight - offset < to; midnight += DAY) {
      for (const span of spansOf(hours, midnight)) {
        const start = Math.max(midnight - offset + span.start, done);
        const end = Math.min(midnight - offset + span.end, to);
        if (end <= start) continue;
        yield [start, end];
        done = end;
      }
    }
  }
}

const aroundTheClock = (hours: WorkingHours): boolean => hours.hours.length === 0 && hours.holidays.length === 0;

/** The working time between two instants, in milliseconds; 0 if `to` is not after `from`. */
export function workedBetween(hours: WorkingHours, from: number, to: number): number {
  if (to <= from) return 0;
  if (aroundTheClock(hours)) return to - from;
  let worked = 0;
  for (const [start, end] of piecesFrom(hours, from)) {
    if (start >= to) break;
    worked += Math.min(end, to) - start;
  }
  return worked;
}

/** The instant at which `duration` milliseconds have been worked since `from`; `null` if that never comes. */
export function afterWorking(hours: WorkingHours, from: number, duration: number): number | null {
  if (aroundTheClock(hours)) return from + duration;
  let left = duration;
  for (const [start, end] of piecesFrom(hours, from)) {
    if (end - start >= left) return start + left;
    left -= end - start;
  }
  return null;
}

/**
 * Whether these hours run at an instant (`open`), or else the next instant at which they begin; `null` if
 * that never comes.
 */
export function opensAt(hours: WorkingHours, now: number): number | null | 'open' {
  if (aroundTheClock(hours)) return 'open';
  for (const [start] of piecesFrom(hours, now)) return start === now ? 'open' : start;
  return null;
}
