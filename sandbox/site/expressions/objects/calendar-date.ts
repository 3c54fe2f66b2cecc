import { Temporal } from 'temporal-polyfill';
import { jiraDate, jiraTime } from '../../fields/jira-time';
import { ExpressionError } from '../expression-error';
import type { Arguments } from '../methods/arguments';
import { Callable, type HostObject } from '../values';
import { lacking, method, typed } from './typed';
import type { View } from './view';

const GETTERS = ['getDay', 'getDate', 'getMonth', 'getFullYear'];

const outOfRange = (): ExpressionError => new ExpressionError('The date is out of range.', 'other');

/** @throws ExpressionError for a date beyond what can be counted */
export function inRange<T>(count: () => T): T {
  try {
    return count();
  } catch (error) {
    throw error instanceof RangeError ? outOfRange() : error;
  }
}

/** A CalendarDate: a day without a time. @param day `yyyy-MM-dd` */
export function calendarDate(day: string): HostObject {
  if (!isDay(day)) throw outOfRange();
  const move = (unit: 'months' | 'days', sign: 1 | -1) => (args: Arguments) =>
    inRange(() =>
      calendarDate(
        Temporal.PlainDate.from(day)
          .add({ [unit]: sign * Math.trunc(args.number(0)) })
          .toString(),
      ),
    );
  return typed(
    'CalendarDate',
    day,
    {
      toString: method('toString', () => jiraDate(day)),
      toISOString: method('toISOString', () => day),
      plusMonths: method('plusMonths', move('months', 1)),
      minusMonths: method('minusMonths', move('months', -1)),
      plusDays: method('plusDays', move('days', 1)),
      minusDays: method('minusDays', move('days', -1)),
      ...Object.fromEntries(GETTERS.map((name) => [name, lacking(`CalendarDate.${name}`)])),
    },
    // Days of four-digit years stand in the order of their texts.
    { toText: () => jiraDate(day), toJson: () => day, order: day },
  );
}

/** A CalendarDate of a value that may be unset. */
export const calendarDateOrNull = (day: unknown): HostObject | null =>
  typeof day === 'string' && isDay(day) ? calendarDate(day) : null;

/** `new CalendarDate()`: today where the viewer is; or of a text `yyyy-MM-dd`. */
export const calendarDateConstructor = (view: View): Callable =>
  new Callable('CalendarDate', (args) => {
    const [given = null] = args;
    if (args.length === 0) return calendarDate(jiraTime(view.site.clock.now(), view.viewer.timeZone).slice(0, 10));
    if (typeof given === 'string' && isDay(given)) return calendarDate(given);
    throw new ExpressionError('new CalendarDate needs a String such as 2008-09-15.', 'other');
  });

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(day) && new Date(day).toISOString().startsWith(text);
}
