import { Temporal } from 'temporal-polyfill';
import type { Call } from './clause';
import { argumentsOf } from './functions';
import { badDate } from './refusals';

type Unit = 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes';

const SHIFT = /^([+-]?)(\d+)([yMwdhm]?)$/;
const SHIFT_UNIT: Record<string, Unit> = {
  y: 'years',
  M: 'months',
  w: 'weeks',
  d: 'days',
  h: 'hours',
  m: 'minutes',
};
const NAME = /^(start|end)of(day|week|month|year)$/i;
const PERIOD: Record<string, Unit> = { day: 'days', week: 'weeks', month: 'months', year: 'years' };

/** The first day of the period a day falls in. A week begins on Monday. */
function firstDay(day: Temporal.ZonedDateTime, unit: Unit): Temporal.ZonedDateTime {
  if (unit === 'weeks') return day.subtract({ days: day.dayOfWeek - 1 });
  if (unit === 'months') return day.with({ day: 1 });
  return unit === 'years' ? day.with({ month: 1, day: 1 }) : day;
}

/**
 * `startOfDay()` … `endOfYear()`, as an instant that follows from now; undefined for other functions. The
 * increment counts in the function's own period when it names no unit; in that period it chooses which one,
 * in another it moves the instant: `endOfMonth("+15d")` is the 15th of next month. Throws 400 for a bad one.
 */
export function dateFunction(call: Call, field: string, timeZone: string): ((now: number) => number) | undefined {
  const match = NAME.exec(call.name);
  if (!match) return undefined;
  const atEnd = match[1]!.toLowerCase() === 'end';
  const unit = PERIOD[match[2]!.toLowerCase()]!;
  const [text = '0'] = argumentsOf(call, 0, 1);
  const shift = SHIFT.exec(text.trim());
  if (!shift) throw badDate(text, field);
  const amount = Number(shift[2]) * (shift[1] === '-' ? -1 : 1);
  const by = SHIFT_UNIT[shift[3]!] ?? unit;
  return (now) => {
    const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).startOfDay();
    const start = firstDay(today, unit).add(by === unit ? { [unit]: amount } : { days: 0 });
    const edge = atEnd
      ? start
          .add({ [unit]: 1 })
          .startOfDay()
          .subtract({ milliseconds: 1 })
      : start.startOfDay();
    return (by === unit ? edge : edge.add({ [by]: amount })).epochMilliseconds;
  };
}
