import type { Calendar } from '../model';
import { zoneOffsets } from './offsets';

export const DAY = 86_400_000;

/** Working spans as instants `[start, end, start, end …]`: ascending, disjoint, none touching the next. */
export type Spans = readonly number[];

/** A calendar, worked out day by day (of UTC, so that no instant belongs to two days) and remembered. */
export interface WorkingDays {
  spans(utcDay: number): Spans;
  /** Milliseconds of work in the whole day. */
  total(utcDay: number): number;
}

const weekdayOf = (localDay: number): number => ((((localDay + 3) % 7) + 7) % 7) + 1;
const dateOf = (localDay: number): string => new Date(localDay * DAY).toISOString().slice(0, 10);

function join(pieces: [number, number][]): number[] {
  const spans: number[] = [];
  for (const [start, end] of pieces.sort((a, b) => a[0] - b[0])) {
    const last = spans.length - 1;
    if (last > 0 && start <= spans[last]!) spans[last] = Math.max(spans[last]!, end);
    else spans.push(start, end);
  }
  return spans;
}

function workOut(calendar: Calendar): WorkingDays {
  const zone = zoneOffsets(calendar.timeZone);
  const once = new Set(calendar.holidays.filter((it) => !it.recurring).map((it) => it.date));
  const yearly = new Set(calendar.holidays.filter((it) => it.recurring).map((it) => it.date.slice(5)));
  const hours = (localDay: number): Calendar['hours'] => {
    const date = dateOf(localDay);
    if (once.has(date) || yearly.has(date.slice(5))) return [];
    const weekday = weekdayOf(localDay);
    return calendar.hours.filter((it) => it.weekday === weekday);
  };

  /** One works exactly while the local clock shows a working time, also when it is put forward or back. */
  const spansOf = (utcDay: number): number[] => {
    const pieces: [number, number][] = [];
    for (const { from, to, offset } of zone.between(utcDay * DAY, (utcDay + 1) * DAY)) {
      const lastDay = Math.floor((to - 1 + offset) / DAY);
      for (let localDay = Math.floor((from + offset) / DAY); localDay <= lastDay; localDay++) {
        const midnight = localDay * DAY - offset;
        for (const span of hours(localDay)) {
          const start = Math.max(from, midnight + span.start);
          const end = Math.min(to, midnight + span.end);
          if (start < end) pieces.push([start, end]);
        }
      }
    }
    return join(pieces);
  };

  const days = new Map<number, { spans: Spans; total: number }>();
  const day = (utcDay: number): { spans: Spans; total: number } => {
    const known = days.get(utcDay);
    if (known) return known;
    const spans = spansOf(utcDay);
    let total = 0;
    for (let i = 0; i < spans.length; i += 2) total += spans[i + 1]! - spans[i]!;
    const found = { spans, total };
    days.set(utcDay, found);
    return found;
  };
  return { spans: (utcDay) => day(utcDay).spans, total: (utcDay) => day(utcDay).total };
}

const remembered = new WeakMap<Calendar, WorkingDays>();

/** Whoever changes a calendar puts a new object in its place; a changed object would keep its old days. */
export function workingDays(calendar: Calendar): WorkingDays {
  const known = remembered.get(calendar);
  if (known) return known;
  const days = workOut(calendar);
  remembered.set(calendar, days);
  return days;
}
