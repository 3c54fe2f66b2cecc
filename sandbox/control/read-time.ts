import { Temporal } from 'temporal-polyfill';

/**
 * The instant that an ISO-8601 duration (`PT2H`, `P1D`) after `now` or a date says, in milliseconds.
 * Undefined when it is neither, or goes backwards. Days are days of UTC.
 */
export function timeAfter(now: number, duration: string): number | undefined {
  try {
    const length = Temporal.Duration.from(duration);
    if (length.sign < 0) return undefined;
    return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC').add(length).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** An instant, or a date (its start in UTC), in milliseconds. Undefined when it is none. */
export function timeOf(text: string): number | undefined {
  try {
    return Temporal.Instant.from(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00Z` : text).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
