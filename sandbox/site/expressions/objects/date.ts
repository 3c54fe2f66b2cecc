import { Temporal } from 'temporal-polyfill';
import { jiraMoment, jiraTime } from '../../fields/jira-time';
import { ExpressionError } from '../expression-error';
import type { Arguments } from '../methods/arguments';
import { Callable, type HostObject } from '../values';
import { calendarDate, inRange } from './calendar-date';
import { momentOf } from './read-date';
import { lacking, method, typed, type Member } from './typed';
import type { View } from './view';

type Unit = 'months' | 'days' | 'hours' | 'minutes';
const UNITS: Record<string, Unit> = { Months: 'months', Days: 'days', Hours: 'hours', Minutes: 'minutes' };

/** Getters of JavaScript that the reference does not list by type. */
const GETTERS = ['getTime', 'getDay', 'getDate', 'getMonth', 'getFullYear', 'getHours', 'getMinutes', 'getSeconds'];

/** `plusDays` and the like; months and days are those of the viewer's calendar, so that a day can have 23 hours. */
function moving(view: View, at: number): Record<string, Member> {
  const zoned = () => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(view.viewer.timeZone);
  const move = (unit: Unit, sign: 1 | -1) => (args: Arguments) =>
    inRange(() => date(view, zoned().add({ [unit]: sign * Math.trunc(args.number(0)) }).epochMilliseconds));
  return Object.fromEntries(
    Object.entries(UNITS).flatMap(([name, unit]) => [
      [`plus${name}`, method(`plus${name}`, move(unit, 1))],
      [`minus${name}`, method(`minus${name}`, move(unit, -1))],
    ]),
  );
}

const FIRST = Date.UTC(1000, 0, 1);
const LAST = Date.UTC(9999, 11, 30);

/** A Date: an instant, told in the viewer's zone. `at` in epoch milliseconds. */
export function date(view: View, at: number): HostObject {
  const { timeZone } = view.viewer;
  // Years of four digits: what Jira's own texts can hold.
  if (!(at >= FIRST && at <= LAST)) throw new ExpressionError('The date is out of range.', 'other');
  const text = (): string => jiraMoment(at, timeZone);
  return typed(
    'Date',
    String(at),
    {
      toString: method('toString', text),
      toISOString: method('toISOString', () => new Date(at).toISOString()),
      toCalendarDate: method('toCalendarDate', () => calendarDate(jiraTime(at, timeZone).slice(0, 10))),
      toCalendarDateUTC: method('toCalendarDateUTC', () => calendarDate(new Date(at).toISOString().slice(0, 10))),
      ...moving(view, at),
      ...Object.fromEntries(GETTERS.map((name) => [name, lacking(`Date.${name}`)])),
    },
    { toText: text, toJson: () => jiraTime(at, timeZone), order: at },
  );
}

/** A Date of a value that may be unset. */
export const dateOrNull = (view: View, at: unknown): HostObject | null =>
  typeof at === 'number' ? date(view, at) : null;

/** `new Date()`: now; of epoch milliseconds; or of a text. */
export const dateConstructor = (view: View): Callable =>
  new Callable('Date', (args) => {
    const [given = null] = args;
    if (args.length === 0) return date(view, view.site.clock.now());
    return date(view, typeof given === 'number' ? Math.trunc(given) : momentOf(given, view.viewer.timeZone));
  });
