import { jiraDate } from '../jira-time';
import { InvalidValue, NOTHING, textOf, type Kind } from '../kind';

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(day) && new Date(day).toISOString().startsWith(text);
};

/** A day, `yyyy-MM-dd` on the wire and as it is kept. */
export const date: Kind = {
  type: 'date',
  shape: textOf,
  parse(wire) {
    if (wire === null || wire === '') return null;
    if (typeof wire !== 'string') throw new InvalidValue('Operation value must be a string');
    if (!isDay(wire)) throw new InvalidValue(`Error parsing date string: ${wire}`);
    return wire;
  },
  /** The due date's text is a database's, a custom date's is for people; both hold the day as id. */
  describe(raw, _site, field) {
    const day = textOf(raw);
    if (day === null) return NOTHING;
    return { id: day, text: field.custom ? jiraDate(day) : `${day} 00:00:00.0` };
  },
};
