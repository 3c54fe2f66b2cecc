import type { Calendar } from '../model';
import { DAY, workingDays, type Spans } from './working-days';

/** After this many days without an hour of work, none is expected. */
const NEVER_AFTER_DAYS = 3_660;

function overlap(spans: Spans, from: number, to: number): number {
  let sum = 0;
  for (let i = 0; i < spans.length; i += 2) {
    const start = spans[i]! > from ? spans[i]! : from;
    const end = spans[i + 1]! < to ? spans[i + 1]! : to;
    if (start < end) sum += end - start;
  }
  return sum;
}

/** Working milliseconds between two instants; negative when `to` lies before `from`. */
export function worked(calendar: Calendar, from: number, to: number): number {
  if (to < from) return 0 - worked(calendar, to, from);
  const days = workingDays(calendar);
  const first = Math.floor(from / DAY);
  const last = Math.floor(to / DAY);
  if (first === last) return overlap(days.spans(first), from, to);
  let sum = overlap(days.spans(first), from, to) + overlap(days.spans(last), from, to);
  for (let day = first + 1; day < last; day++) sum += days.total(day);
  return sum;
}

/**
 * The earliest instant from `from` on by which `ms` of work are done: the end of a working day rather
 * than the start of the next. `Infinity` when the calendar holds no more work.
 * @throws RangeError for a negative `ms`.
 */
export function addWorking(calendar: Calendar, from: number, ms: number): number {
  if (ms < 0) throw new RangeError(`Cannot add ${ms} ms of working time`);
  if (ms === 0) return from;
  const days = workingDays(calendar);
  let left = ms;
  for (let day = Math.floor(from / DAY), idle = 0; idle < NEVER_AFTER_DAYS; day++) {
    idle = days.total(day) === 0 ? idle + 1 : 0;
    const spans = days.spans(day);
    for (let i = 0; i < spans.length; i += 2) {
      const start = Math.max(spans[i]!, from);
      const length = spans[i + 1]! - start;
      if (length <= 0) continue;
      if (left <= length) return start + left;
      left -= length;
    }
  }
  return Infinity;
}

/** Is the instant inside working hours? A span's start is, its end is not. */
export function isWorking(calendar: Calendar, at: number): boolean {
  const spans = workingDays(calendar).spans(Math.floor(at / DAY));
  for (let i = 0; i < spans.length; i += 2) if (spans[i]! <= at && at < spans[i + 1]!) return true;
  return false;
}
