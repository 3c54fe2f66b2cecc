import { Temporal } from 'temporal-polyfill';
import { ExpressionError } from '../expression-error';
import { typeName, type Value } from '../values';

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const HUMAN = /^(\d{1,2})\/([A-Z][a-z]{2})\/(\d{2}) (\d{1,2}):(\d{2}) (AM|PM)$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Epoch milliseconds of a text in one of the documented forms: ISO, as the REST API writes it, or as people
 * read it in Jira (`29/Jun/18 10:16 PM`, in the given zone). Throws ExpressionError for any other.
 */
export function momentOf(value: Value, zone: string): number {
  const refused = new ExpressionError(
    typeof value === 'string' ? `"${value}" is not a date.` : `new Date can't be made of ${typeName(value)}.`,
    'other',
  );
  if (typeof value !== 'string') throw refused;
  const at = ISO.test(value) ? Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : humanMoment(value, zone);
  if (Number.isNaN(at)) throw refused;
  return at;
}

function humanMoment(text: string, zone: string): number {
  const [, day, month, year, hour, minute, half] = HUMAN.exec(text) ?? [];
  const index = MONTHS.indexOf(month ?? '');
  if (index < 0) return NaN;
  const fields = {
    year: 2000 + Number(year),
    month: index + 1,
    day: Number(day),
    hour: (Number(hour) % 12) + (half === 'PM' ? 12 : 0),
    minute: Number(minute),
    timeZone: zone,
  };
  try {
    return Temporal.ZonedDateTime.from(fields, { overflow: 'reject' }).epochMilliseconds;
  } catch {
    return NaN;
  }
}
