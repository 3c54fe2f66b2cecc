import { is, validate } from 'superstruct';
import { Id, ProjectId, WorkingHours } from '../../src/domain/shapes';
import { HOUR } from '../support/builders';

const hours = (span: { start: number; end: number }, weekday = 1) => ({
  ...{ timeZone: 'Europe/Berlin', hours: [{ weekday, ...span }], holidays: [] },
});

test('a span of a day ends after it starts, and within the day', () => {
  expect(is(hours({ start: 0, end: 24 * HOUR }), WorkingHours)).toBe(true);
  expect(is(hours({ start: 9 * HOUR, end: 17 * HOUR }), WorkingHours)).toBe(true);
  for (const span of [
    { start: 9 * HOUR, end: 9 * HOUR },
    { start: 17 * HOUR, end: 9 * HOUR },
    { start: 23 * HOUR, end: 24 * HOUR + 1 },
  ])
    expect(validate(hours(span), WorkingHours)[0]?.message).toContain('must end after it starts, within the day');
  expect(is(hours({ start: -1, end: HOUR }), WorkingHours)).toBe(false);
});

test('a week has seven days, Monday the first', () => {
  const ofDay = (weekday: number) => is(hours({ start: 0, end: HOUR }, weekday), WorkingHours);
  expect([0, 1, 7, 8].map(ofDay)).toEqual([false, true, true, false]);
});

test('a holiday is a day of the calendar', () => {
  const holiday = (date: string) =>
    is({ ...hours({ start: 0, end: HOUR }), holidays: [{ date, recurring: true }] }, WorkingHours);
  expect(holiday('2026-12-25')).toBe(true);
  for (const date of [
    '',
    '26-12-25',
    '2026-2-25',
    '2026-12-5',
    'on 2026-12-25',
    '2026-12-25T00',
    'xxxx-12-25',
    '25.12.2026',
  ])
    expect(holiday(date)).toBe(false);
});

test('an id fits into its column, and that of a project is a number', () => {
  expect(['', 'x', 'x'.repeat(64), 'x'.repeat(65)].map((id) => is(id, Id))).toEqual([false, true, true, false]);
  expect(['10000', '1', '1'.repeat(15)].every((id) => is(id, ProjectId))).toBe(true);
  for (const id of ['', '1'.repeat(16), 'HELP', '10000 ', '1/2']) expect(is(id, ProjectId)).toBe(false);
});
