import fc from 'fast-check';
import { addWorking, worked } from '../../sandbox/site/calendar/working-time';
import type { WorkingHours } from '../../src/domain/shapes';
import { afterWorking, workedBetween } from '../../src/domain/working-hours';
import { HOUR, MINUTE } from '../support/builders';

fc.configureGlobal({ seed: 20261121 });

const DAY = 24 * HOUR;
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** Zones of whole, half and quarter hours, of half-hour changes, of a day that was skipped, and of changes at midnight. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/St_Johns',
  'Africa/Cairo',
  'America/Santiago',
  'Asia/Beirut',
  'Pacific/Chatham',
  'UTC',
];
const MARCH_2009 = Date.UTC(2009, 2, 1);
const instant = fc.integer({ min: MARCH_2009, max: Date.UTC(2029, 0, 1) });

/** Spans of one day in any order, cut at quarters of an hour; some overlap, some reach midnight on either side. */
const day = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 48 })).map(([start, length]) => ({
    start: start * 15 * MINUTE,
    end: Math.min(DAY, (start + length) * 15 * MINUTE),
  })),
  { maxLength: 3 },
);
const anyHours: fc.Arbitrary<WorkingHours> = fc
  .record({
    timeZone: fc.constantFrom(...ZONES),
    hours: fc
      .tuple(day, day, day, day, day, day, day)
      .map((days) => days.flatMap((spans, index) => spans.map((span) => ({ weekday: WEEK[index]!, ...span })))),
    holidays: fc.array(
      fc.record({ date: instant.map((at) => new Date(at).toISOString().slice(0, 10)), recurring: fc.boolean() }),
      { maxLength: 4 },
    ),
  })
  .filter(({ hours }) => hours.length > 0);

/** The same calendar as the site has it, made by another hand with another library. */
const onSite = (hours: WorkingHours) => ({
  id: '1',
  name: 'Test',
  timeZone: hours.timeZone,
  hours: hours.hours,
  holidays: hours.holidays.map((it) => ({ name: 'Holiday', ...it })),
});

/** Days on which the clock is changed, or which are not there at all: where two readings could part. */
const CHANGES: [zone: string, noon: string][] = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-04'],
  ['Australia/Lord_Howe', '2026-10-03'],
  ['Pacific/Apia', '2011-12-30'],
  ['America/Santiago', '2026-09-06'],
  ['America/Santiago', '2026-04-05'],
  ['Africa/Cairo', '2026-04-24'],
  ['Africa/Cairo', '2026-10-29'],
  ['Asia/Beirut', '2026-03-29'],
  ['Pacific/Chatham', '2026-09-26'],
];
const atAChange = fc
  .constantFrom(...CHANGES)
  .chain(([timeZone, date]) =>
    fc
      .tuple(anyHours, fc.integer({ min: -2 * DAY, max: 2 * DAY }))
      .map(([hours, offset]): [WorkingHours, number] => [
        { ...hours, timeZone },
        Date.parse(`${date}T12:00:00Z`) + offset,
      ]),
  );
const anywhere = fc.oneof(fc.tuple(anyHours, instant), atAChange);

describe('the app’s working hours and the site’s calendars', () => {
  test('agree on the time worked between any two instants', () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 0, max: 20 * DAY }), ([hours, from], length) => {
        expect(workedBetween(hours, from, from + length)).toBe(worked(onSite(hours), from, from + length));
      }),
      { numRuns: 250 },
    );
  });

  test.each([
    ['any instant', 1],
    // Many of these are used up just when a working day ends.
    ['each full quarter of an hour', 15 * MINUTE],
  ])('agree on the instant at which a target is due: %s', (_, unit) => {
    const target = fc.integer({ min: 1, max: (80 * HOUR) / unit }).map((units) => units * unit);
    fc.assert(
      fc.property(anywhere, target, ([hours, at], length) => {
        const from = Math.floor(at / unit) * unit;
        const due = addWorking(onSite(hours), from, length);
        expect(afterWorking(hours, from, length)).toBe(due === Infinity ? null : due);
      }),
      { numRuns: 150 },
    );
  });

  test.each(CHANGES)('agree on each quarter of an hour around the change of clocks in %s on %s', (timeZone, date) => {
    const noon = Date.parse(`${date}T12:00:00Z`);
    fc.assert(
      fc.property(anyHours, (some) => {
        const hours = { ...some, timeZone };
        for (let at = noon - DAY; at < noon + DAY; at += 15 * MINUTE) {
          const [ours, theirs] = [
            workedBetween(hours, at, at + 15 * MINUTE),
            worked(onSite(hours), at, at + 15 * MINUTE),
          ];
          if (ours !== theirs) throw new Error(`${new Date(at).toISOString()}: ${ours} and ${theirs}`);
        }
      }),
      { numRuns: 3 },
    );
  });
});

test('a due instant of two working days costs far less than a millisecond', () => {
  const office: WorkingHours = {
    timeZone: 'Europe/Berlin',
    hours: WEEK.slice(0, 5).map((weekday) => ({ weekday, start: 9 * HOUR, end: 17 * HOUR })),
    holidays: [{ date: '2026-12-25', recurring: true }],
  };
  const from = Date.parse('2026-11-20T15:30:00Z');
  const once = (round: number): void => void afterWorking(office, from + round, 16 * HOUR);
  for (let round = 0; round < 50; round++) once(round);
  const times = Array.from({ length: 100 }, (_, round) => {
    const begun = performance.now();
    once(round);
    return performance.now() - begun;
  });
  expect(times.toSorted((a, b) => a - b)[50]).toBeLessThan(1);
});
