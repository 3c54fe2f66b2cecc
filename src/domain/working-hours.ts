import type { WorkingHours } from './policy';

const DAY = 24 * 60 * 60 * 1000;
/** A target no calendar reaches in this time is none: hours may be empty of working days. */
const HORIZON_DAYS = 3660;

interface Day {
  readonly date: string;
  readonly weekday: number;
  readonly midnight: number;
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
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });

/** The instant at which a zone's wall clock shows `wall` (as if UTC). A skipped hour reads as the hour after it. */
function instantOf(format: Intl.DateTimeFormat, wall: number): number {
  const early = wall - zoneOffset(format, wall - DAY);
  const late = wall - zoneOffset(format, wall + DAY);
  if (early === late) return early;
  if (early + zoneOffset(format, early) === wall) return early;
  return late + zoneOffset(format, late) === wall ? late : early;
}

function* daysFrom(format: Intl.DateTimeFormat, at: number): Generator<Day> {
  const wall = at + zoneOffset(format, at);
  for (let midnight = Math.floor(wall / DAY) * DAY, count = 0; count < HORIZON_DAYS; midnight += DAY, count++) {
    const weekday = ((Math.floor(midnight / DAY) + 3) % 7) + 1;
    yield { date: new Date(midnight).toISOString().slice(0, 10), weekday, midnight };
  }
}

/** The working spans of a day as instants, in order. */
function* spansOf(hours: WorkingHours, format: Intl.DateTimeFormat, day: Day): Generator<[number, number]> {
  const free = hours.holidays.some((holiday) =>
    holiday.recurring ? holiday.date.slice(5) === day.date.slice(5) : holiday.date === day.date);
  if (free) return;
  const spans = hours.hours.filter((span) => span.weekday === day.weekday).sort((a, b) => a.start - b.start);
  for (const span of spans) yield [instantOf(format, day.midnight + span.start), instantOf(format, day.midnight + span.end)];
}

const aroundTheClock = (hours: WorkingHours): boolean => hours.hours.length === 0 && hours.holidays.length === 0;

/** The working time between two instants, in milliseconds; 0 if `to` is not after `from`. */
export function workedBetween(hours: WorkingHours, from: number, to: number): number {
  if (to <= from) return 0;
  if (aroundTheClock(hours)) return to - from;
  const format = formatOf(hours.timeZone);
  let worked = 0;
  for (const day of daysFrom(format, from)) {
    if (instantOf(format, day.midnight) >= to) break;
    for (const [start, end] of spansOf(hours, format, day)) worked += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
  return worked;
}

/** The instant at which `duration` milliseconds have been worked since `from`; `null` if that never comes. */
export function afterWorking(hours: WorkingHours, from: number, duration: number): number | null {
  if (aroundTheClock(hours)) return from + duration;
  const format = formatOf(hours.timeZone);
  let left = duration;
  for (const day of daysFrom(format, from)) {
    for (const [start, end] of spansOf(hours, format, day)) {
      const begin = Math.max(start, from);
      if (end <= begin) continue;
      if (end - begin >= left) return begin + left;
      left -= end - begin;
    }
  }
  return null;
}
