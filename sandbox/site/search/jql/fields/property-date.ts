import { Temporal } from 'temporal-polyfill';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ZONED = /(Z|[+-]\d{2}:?\d{2})$/;

/**
 * A date or date-time as apps keep it in a property: `2026-11-16`, `2026-11-16T10:00+01:00`. Without an
 * offset it is UTC. `null` for what is none: it is not indexed.
 */
export function indexedInstant(text: string | null): number | null {
  if (text === null) return null;
  try {
    if (DAY.test(text)) return Temporal.PlainDate.from(text).toZonedDateTime('UTC').epochMilliseconds;
    return Temporal.Instant.from(ZONED.test(text) ? text : `${text}Z`).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
