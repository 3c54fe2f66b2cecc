import { hoursOf, typedHours, type TypedHours } from '../../../src/domain/rules/edit-hours';
import type { WorkingHours } from '../../../src/domain/shapes';

const HOUR = 3_600_000;
const typed = (over: Partial<TypedHours> = {}): TypedHours => ({
  timeZone: 'Europe/Berlin',
  blocks: [{ days: [1, 2], from: '09:00', to: '17:00' }],
  holidays: '',
  ...over,
});
const from = (time: string) => hoursOf(typed({ blocks: [{ days: [1], from: time, to: '24:00' }] }));
const off = (holidays: string) => hoursOf(typed({ blocks: [], holidays }));

describe('working hours as they are edited', () => {
  const saved: WorkingHours = {
    timeZone: 'Europe/Berlin',
    hours: [
      { weekday: 2, start: 9 * HOUR, end: 17 * HOUR },
      { weekday: 1, start: 9 * HOUR, end: 17 * HOUR },
      { weekday: 6, start: 9 * HOUR, end: 12.5 * HOUR },
    ],
    holidays: [
      { date: '2026-05-14', recurring: false },
      { date: '2024-12-25', recurring: true },
    ],
  };

  test('have days of the same hours in one block, and days off one a line', () => {
    expect(typedHours(saved)).toEqual({
      timeZone: 'Europe/Berlin',
      blocks: [
        { days: [1, 2], from: '09:00', to: '17:00' },
        { days: [6], from: '09:00', to: '12:30' },
      ],
      holidays: '2026-05-14\n12-25',
    });
  });

  test('are the same again when they are saved unchanged', () => {
    const { hours, ...rest } = saved;
    expect(hoursOf(typedHours(saved))).toEqual({
      hours: { ...rest, hours: [...hours].sort((a, b) => a.weekday - b.weekday) },
    });
  });
});

describe('a time', () => {
  test.each([
    ['9', 9],
    ['09', 9],
    ['9:30', 9.5],
    ['9.30', 9.5],
    ['0930', 9.5],
    [' 07:15 ', 7.25],
    ['00:00', 0],
    ['23:59', 23 + 59 / 60],
  ])('may be written %j', (text, hours) => {
    expect(from(text)).toMatchObject({ hours: { hours: [{ weekday: 1, start: hours * HOUR, end: 24 * HOUR }] } });
  });

  test.each(['', 'nine', '9 am', '9:5', '123:00', '24:01', '25:00', '9:60', 'at 9', '9:300'])(
    'is not written %j',
    (text) => {
      expect(from(text)).toEqual({ wrong: [`“${text}” is no time: write 09:00.`] });
    },
  );

  test('that is none is named where the block ends, too', () => {
    const blocks = [{ days: [1 as const], from: '09:00', to: 'late' }];
    expect(hoursOf(typed({ blocks }))).toEqual({ wrong: ['“late” is no time: write 09:00.'] });
  });
});

describe('a block of hours', () => {
  test('holds on each of its days', () => {
    expect(hoursOf(typed())).toEqual({
      hours: {
        timeZone: 'Europe/Berlin',
        hours: [
          { weekday: 1, start: 9 * HOUR, end: 17 * HOUR },
          { weekday: 2, start: 9 * HOUR, end: 17 * HOUR },
        ],
        holidays: [],
      },
    });
  });

  test('ends after it begins, and is on some day; all that is wrong is told at once', () => {
    const blocks = [
      { days: [1 as const], from: '17:00', to: '09:00' },
      { days: [1 as const], from: '09:00', to: '9:00' },
      { days: [], from: '09:00', to: '17:00' },
    ];
    expect(hoursOf(typed({ blocks, holidays: 'Easter' }))).toEqual({
      wrong: [
        '17:00 is not before 09:00.',
        '09:00 is not before 9:00.',
        '09:00 to 17:00 is on no day: choose the days.',
        '“Easter” is no day: write 2026-12-25, or 12-25 for each year.',
      ],
    });
  });
});

describe('a day off', () => {
  test('is of one year, or of each; empty lines and spaces around count for nothing', () => {
    expect(off('\n 2026-12-25 \n\n02-29\n')).toMatchObject({
      hours: {
        holidays: [
          { date: '2026-12-25', recurring: false },
          { date: '2024-02-29', recurring: true },
        ],
      },
    });
  });

  test.each(['2026-02-29', '02-30', '13-01', '2026-12-32', '2026-1-1', '12-25 and 26', 'on 12-25', '26-12-25'])(
    'is not written %j',
    (line) => {
      expect(off(line)).toEqual({ wrong: [`“${line}” is no day: write 2026-12-25, or 12-25 for each year.`] });
    },
  );
});
