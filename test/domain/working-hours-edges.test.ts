import type { WorkingHours } from '../../src/domain/shapes';
import { afterWorking, opensAt, workedBetween } from '../../src/domain/working-hours';
import { HOUR, MINUTE } from '../support/builders';

const DAY = 24 * HOUR;
const at = (iso: string): number => Date.parse(iso);
type Weekday = WorkingHours['hours'][number]['weekday'];
/** Berlin, on one weekday, from hour to hour. */
const on = (weekday: Weekday, ...spans: [number, number][]): WorkingHours => ({
  timeZone: 'Europe/Berlin',
  hours: spans.map(([from, to]) => ({ weekday, start: from * HOUR, end: to * HOUR })),
  holidays: [],
});

describe('in the night when clocks go forward, from two to three', () => {
  const midnight = at('2026-03-28T23:00:00Z');
  const next = midnight + 23 * HOUR;

  test.each<[number, number, string, number]>([
    [1, 2, '2026-03-29T00:00:00Z', 1],
    [3, 4, '2026-03-29T01:00:00Z', 1],
    [1, 4, '2026-03-29T00:00:00Z', 2],
    [9, 17, '2026-03-29T07:00:00Z', 8],
  ])('work from %i to %i begins at %s and lasts %i hours', (from, to, begins, lasts) => {
    const hours = on(7, [from, to]);
    expect(opensAt(hours, midnight)).toBe(at(begins));
    expect(workedBetween(hours, midnight, next)).toBe(lasts * HOUR);
    expect(afterWorking(hours, midnight, lasts * HOUR)).toBe(at(begins) + lasts * HOUR);
  });

  test('there is no work from two to three', () => {
    expect(workedBetween(on(7, [2, 3]), midnight, next)).toBe(0);
  });
});

describe('in the night when clocks go back, from three to two', () => {
  const midnight = at('2026-10-24T22:00:00Z');
  const next = midnight + 25 * HOUR;

  test.each<[number, number, string, number]>([
    [1, 2, '2026-10-24T23:00:00Z', 1],
    [2, 3, '2026-10-25T00:00:00Z', 2],
    [3, 4, '2026-10-25T02:00:00Z', 1],
    [9, 17, '2026-10-25T08:00:00Z', 8],
  ])('work from %i to %i begins at %s and lasts %i hours', (from, to, begins, lasts) => {
    const hours = on(7, [from, to]);
    expect(opensAt(hours, midnight)).toBe(at(begins));
    expect(workedBetween(hours, midnight, next)).toBe(lasts * HOUR);
    expect(afterWorking(hours, midnight, lasts * HOUR)).toBe(at(begins) + lasts * HOUR);
  });
});

test('the spans of a day are worked in the order of the day, however they are listed', () => {
  const hours = on(1, [14, 17], [9, 12]);
  const monday = at('2026-11-16T06:00:00Z');
  expect(opensAt(hours, monday)).toBe(at('2026-11-16T08:00:00Z'));
  expect(afterWorking(hours, monday, 2 * HOUR)).toBe(at('2026-11-16T10:00:00Z'));
  expect(afterWorking(hours, monday, 4 * HOUR)).toBe(at('2026-11-16T14:00:00Z'));
  expect(workedBetween(hours, monday, monday + DAY)).toBe(6 * HOUR);
});

test('spans that lie over each other count once', () => {
  expect(workedBetween(on(1, [9, 12], [10, 13]), at('2026-11-16T00:00:00Z'), at('2026-11-17T00:00:00Z'))).toBe(
    4 * HOUR,
  );
});

test('a target that is used up with the day’s last minute is due then, not on the next morning', () => {
  const hours = on(1, [9, 17]);
  const four = at('2026-11-16T15:00:00Z');
  expect(afterWorking(hours, four, HOUR)).toBe(at('2026-11-16T16:00:00Z'));
  expect(afterWorking(hours, four, HOUR + MINUTE)).toBe(at('2026-11-23T08:01:00Z'));
});

test('time that does not pass is not worked, nor is what lies before', () => {
  const hours = on(1, [9, 17]);
  const ten = at('2026-11-16T09:00:00Z');
  expect([workedBetween(hours, ten, ten), workedBetween(hours, ten + HOUR, ten)]).toEqual([0, 0]);
  expect(workedBetween(hours, ten, ten + 1)).toBe(1);
});

test('around the clock, the farthest target is reached; with hours, none later than ten years is', () => {
  const always = { timeZone: 'Europe/Berlin', hours: [], holidays: [] };
  const from = at('2026-11-16T09:00:00Z');
  expect(afterWorking(always, from, 5_000 * DAY)).toBe(from + 5_000 * DAY);
  expect(workedBetween(always, from, from + 5_000 * DAY)).toBe(5_000 * DAY);
  expect(afterWorking(on(1, [9, 10]), from, 1_000 * HOUR)).toBeNull();
  const holiday = { ...always, holidays: [{ date: '2026-11-17', recurring: false }] };
  expect(afterWorking(holiday, at('2026-11-16T22:00:00Z'), 2 * HOUR)).toBe(at('2026-11-18T00:00:00Z'));
});
