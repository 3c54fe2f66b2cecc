import { array, boolean, enums, min, number, object, pattern, refine, size, string, type Infer } from 'superstruct';

/** Ids and names are kept in columns of this width. */
export const Id = size(string(), 1, 64);
/** Jira numbers its projects; as it stands in paths and keys, it is nothing else. */
export const ProjectId = pattern(string(), /^\d{1,15}$/);
const DAY = 24 * 60 * 60 * 1000;

const Span = refine(
  object({ weekday: enums([1, 2, 3, 4, 5, 6, 7]), start: min(number(), 0), end: min(number(), 1) }),
  'span of a day',
  ({ start, end }) => (start < end && end <= DAY) || 'must end after it starts, within the day',
);

/** Working hours: milliseconds of the local day, 1 is Monday. No span at all means around the clock, but for holidays. */
export const WorkingHours = object({
  timeZone: Id,
  hours: array(Span),
  holidays: array(object({ date: pattern(string(), /^\d{4}-\d{2}-\d{2}$/), recurring: boolean() })),
});
export type WorkingHours = Infer<typeof WorkingHours>;
