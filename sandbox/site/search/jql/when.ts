import { Temporal } from 'temporal-polyfill';
import type { Operand } from './clause';
import { dateFunction } from './date-functions';
import { argumentsOf, unusable } from './functions';
import { badDate, lacking } from './refusals';
import type { Scope } from './scope';

const UNIT: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const PERIOD = /^([+-]?)((?:\d+[wdhm]\s*)+)$/;
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/;

/** A period such as `4w 2d` in milliseconds, days being 24 hours; undefined when it is none. */
export function periodOf(text: string): number | undefined {
  const match = PERIOD.exec(text.trim());
  if (!match) return undefined;
  const total = [...match[2]!.matchAll(/(\d+)([wdhm])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * UNIT[unit!]!,
    0,
  );
  return match[1] === '-' ? -total : total;
}

/**
 * The instant an operand names, in epoch milliseconds; asked anew it follows the clock. Periods count
 * from now, dates are days or minutes in the viewer's zone, bare numbers are epoch milliseconds.
 * Throws 400 for what is no date.
 */
export function instantOf(operand: Operand, field: string, scope: Scope): () => number {
  if (operand.kind === 'empty') throw lacking(`comparing '${field}' with EMPTY`);
  const { clock } = scope.site;
  if (operand.kind === 'value') {
    const { value } = operand;
    const period = periodOf(value);
    if (period !== undefined) return () => clock.now() + period;
    const fixed = /^\d+$/.test(value) ? Number(value) : localInstant(value, field, scope.timeZone);
    return () => fixed;
  }
  if (operand.name.toLowerCase() === 'now') {
    argumentsOf(operand, 0);
    return () => clock.now();
  }
  const edge = dateFunction(operand, field, scope.timeZone);
  if (!edge) throw unusable(operand, field);
  return perInstant(clock.now, edge);
}

function localInstant(text: string, field: string, timeZone: string): number {
  const match = DATE.exec(text.trim());
  if (!match) throw badDate(text, field);
  const [year, month, day, hour, minute] = match.slice(1).map((part) => Number(part ?? 0));
  try {
    const local = Temporal.PlainDateTime.from(
      { year: year!, month: month!, day: day!, hour, minute },
      { overflow: 'reject' },
    );
    return local.toZonedDateTime(timeZone).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) throw badDate(text, field);
    throw error;
  }
}

/** The day an instant falls on: its first instant, and the next day's. */
export function dayAround(instant: number, timeZone: string): { start: number; end: number } {
  const start = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).startOfDay();
  return { start: start.epochMilliseconds, end: start.add({ days: 1 }).startOfDay().epochMilliseconds };
}

/** Works out a value once an instant, however many issues ask. */
function perInstant(now: () => number, compute: (now: number) => number): () => number {
  let last: { now: number; value: number } | undefined;
  return () => {
    const at = now();
    if (last?.now !== at) last = { now: at, value: compute(at) };
    return last.value;
  };
}
