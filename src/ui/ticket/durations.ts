import { DURATION } from './words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const said = (larger: string | false, smaller: string | false): string =>
  [larger, smaller].filter((part) => part !== false).join(' ');

/** Working time in hours and minutes, as a day of work is shorter than a day: `26 h 5 min`. Takes milliseconds. */
export function workingWords(milliseconds: number): string {
  if (milliseconds < MINUTE) return DURATION.moment;
  const hours = Math.floor(milliseconds / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  return said(hours > 0 && DURATION.hours(hours), minutes > 0 && DURATION.minutes(minutes));
}

/** The same for time that is left: a minute that has begun is still there. */
export const leftWords = (milliseconds: number): string => workingWords(Math.ceil(milliseconds / MINUTE) * MINUTE);

/** Time by the clock, from a day on in days and hours: `3 d 4 h`. Takes milliseconds. */
export function clockWords(milliseconds: number): string {
  if (milliseconds < DAY) return workingWords(milliseconds);
  const hours = Math.floor((milliseconds % DAY) / HOUR);
  return said(DURATION.days(Math.floor(milliseconds / DAY)), hours > 0 && DURATION.hours(hours));
}

/** What is left of two minutes and the like: `1:59`. Takes milliseconds, rounds up, never below zero. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
