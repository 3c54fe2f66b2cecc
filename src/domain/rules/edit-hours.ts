import type { WorkingHours } from '../shapes';
import { clockTime } from './say-hours';

const MINUTE = 60_000;

type Weekday = WorkingHours['hours'][number]['weekday'];

/** Days that have the same hours, as they are edited: `09:00` to `17:00`. */
export interface Block {
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
}

/** Working hours as they are edited. Days off stand one a line: `2026-12-25`, or `12-25` for each year. */
export interface TypedHours {
  readonly timeZone: string;
  readonly blocks: readonly Block[];
  readonly holidays: string;
}

export function typedHours({ timeZone, hours, holidays }: WorkingHours): TypedHours {
  const blocks = new Map<string, Block>();
  for (const { weekday, start, end } of [...hours].sort((a, b) => a.weekday - b.weekday)) {
    const [from, to] = [clockTime(start), clockTime(end)];
    const days = blocks.get(`${from} ${to}`)?.days ?? [];
    blocks.set(`${from} ${to}`, { days: [...days, weekday], from, to });
  }
  const lines = holidays.map(({ date, recurring }) => (recurring ? date.slice(5) : date));
  return { timeZone, blocks: [...blocks.values()], holidays: lines.join('\n') };
}

/** Milliseconds of the day; `null` for what is no time. `24:00` is the end of the day. */
function timeOf(text: string): number | null {
  const [, hours, minutes] = /^\s*(\d{1,2})[:.]?(\d{2})?\s*$/.exec(text) ?? [];
  if (hours === undefined) return null;
  const all = Number(hours) * 60 + Number(minutes ?? 0);
  return Number(minutes ?? 0) < 60 && all <= 24 * 60 ? all * MINUTE : null;
}

/** Any leap year: holidays of each year have to be in one of them. */
const SOME_YEAR = '2024';

function holidayOf(line: string): WorkingHours['holidays'][number] | null {
  const [, year, day] = /^(?:(\d{4})-)?(\d{2}-\d{2})$/.exec(line) ?? [];
  if (day === undefined) return null;
  const date = `${year ?? SOME_YEAR}-${day}`;
  const there = new Date(`${date}T00:00:00Z`);
  // A 30th of February is a day in March.
  return Number.isNaN(there.getTime()) || !there.toISOString().startsWith(date)
    ? null
    : { date, recurring: year === undefined };
}

/** The hours as the rules keep them, or what is wrong with what was typed. */
export function hoursOf({ timeZone, blocks, holidays }: TypedHours): { hours: WorkingHours } | { wrong: string[] } {
  const wrong: string[] = [];
  const spans = blocks.flatMap(({ days, from, to }) => {
    const [start, end] = [timeOf(from), timeOf(to)];
    if (start === null || end === null) wrong.push(`“${start === null ? from : to}” is no time: write 09:00.`);
    else if (start >= end) wrong.push(`${from} is not before ${to}.`);
    else if (days.length === 0) wrong.push(`${from} to ${to} is on no day: choose the days.`);
    else return days.map((weekday) => ({ weekday, start, end }));
    return [];
  });
  const lines = holidays.split('\n').map((line) => line.trim());
  const off = lines
    .filter((line) => line !== '')
    .flatMap((line) => {
      const holiday = holidayOf(line);
      if (!holiday) wrong.push(`“${line}” is no day: write 2026-12-25, or 12-25 for each year.`);
      return holiday ?? [];
    });
  return wrong.length > 0 ? { wrong } : { hours: { timeZone, hours: spans, holidays: off } };
}
