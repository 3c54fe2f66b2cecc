import type { WorkingHours } from '../shapes';

const MINUTE = 60_000;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Milliseconds of a local day as a clock shows them: `09:00`. */
export const clockTime = (milliseconds: number): string => {
  const minutes = Math.round(milliseconds / MINUTE);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

/** `240` minutes as `4 hours`: a target in working time. */
export function minutesWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours > 0 ? [`${hours} ${hours === 1 ? 'hour' : 'hours'}`] : []),
    ...(rest > 0 ? [`${rest} ${rest === 1 ? 'minute' : 'minutes'}`] : []),
  ];
  return parts.join(' ');
}

/** Consecutive weekdays as `Monday to Friday`, others as a list. */
function daysWords(days: readonly number[]): string {
  const name = (day: number): string => DAYS[day - 1] ?? '';
  const [first, last] = [days[0] ?? 1, days.at(-1) ?? 1];
  if (days.length > 2 && last - first === days.length - 1) return `${name(first)} to ${name(last)}`;
  return days.map(name).join(', ');
}

/** The hours of a week, days with the same hours in one line: `Monday to Friday 09:00–17:00`. */
export function hoursLines({ hours }: Pick<WorkingHours, 'hours'>): string[] {
  if (hours.length === 0) return ['Around the clock'];
  const spansOf = (day: number): string =>
    hours
      .filter(({ weekday }) => weekday === day)
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => `${clockTime(start)}–${clockTime(end)}`)
      .join(' and ');
  const lines = new Map<string, number[]>();
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    const spans = spansOf(day);
    if (spans !== '') lines.set(spans, [...(lines.get(spans) ?? []), day]);
  }
  return [...lines].map(([spans, days]) => `${daysWords(days)} ${spans}`);
}

/** In one sentence's part, with the zone and the number of days off. */
export function sayHours(hours: WorkingHours): string {
  const off = hours.holidays.length;
  const free = off === 0 ? '' : `, ${off} ${off === 1 ? 'holiday' : 'holidays'}`;
  const week = hours.hours.length === 0 ? 'around the clock' : hoursLines(hours).join('; ');
  return `${week} (${hours.timeZone}${free})`;
}
