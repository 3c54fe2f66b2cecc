import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addWorking, isWorking, worked } from '../../../../sandbox/site/calendar/working-time';
import type { Calendar } from '../../../../sandbox/site/model';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
const calendar = (it: Partial<Calendar>): Calendar => ({
  id: '1',
  name: 'Test',
  timeZone: 'Europe/Berlin',
  hours: [],
  holidays: [],
  ...it,
});
const officeHours = WEEK.slice(0, 5).map((weekday) => ({ weekday, start: 9 * HOUR, end: 17 * HOUR }));
const nineToFive = calendar({ hours: officeHours });
const always = (timeZone: string): Calendar =>
  calendar({ timeZone, hours: WEEK.map((weekday) => ({ weekday, start: 0, end: DAY })) });
const berlin = (local: string): number =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin').epochMilliseconds;

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/St_Johns',
  'UTC',
];
const instant = fc.integer({ min: Date.UTC(2009, 0, 1), max: Date.UTC(2028, 0, 1) });
const near = fc.tuple(instant, fc.integer({ min: 0, max: 40 * DAY }), fc.integer({ min: 0, max: 40 * DAY }));
const span = fc.tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 48 })).map(([from, length]) => ({
  start: from * 15 * MINUTE,
  end: Math.min(DAY, (from + length) * 15 * MINUTE),
}));
const anyCalendar = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    hours: fc.array(
      fc.tuple(fc.constantFrom(...WEEK), span).map(([weekday, it]) => ({ weekday, ...it })),
      { minLength: 1, maxLength: 12 },
    ),
    holidays: fc.array(
      fc.record({
        name: fc.constant('Holiday'),
        date: instant.map((at) => new Date(at).toISOString().slice(0, 10)),
        recurring: fc.boolean(),
      }),
      { maxLength: 6 },
    ),
  })
  .map(calendar);

fc.configureGlobal({ seed: 20261121, numRuns: 300 });

describe('working time', () => {
  it('counts an office day as eight hours, a night and a weekend as none', () => {
    expect(worked(nineToFive, berlin('2026-11-20T00:00'), berlin('2026-11-21T00:00'))).toBe(8 * HOUR);
    expect(worked(nineToFive, berlin('2026-11-20T17:00'), berlin('2026-11-23T09:00'))).toBe(0);
    expect(worked(nineToFive, berlin('2026-11-20T16:55'), berlin('2026-11-23T09:10'))).toBe(15 * MINUTE);
  });

  it('leaves out the lunch break between two spans of a day', () => {
    const split = calendar({
      hours: [
        { weekday: 1, start: 9 * HOUR, end: 12 * HOUR },
        { weekday: 1, start: 13 * HOUR, end: 18 * HOUR },
      ],
    });
    expect(worked(split, berlin('2026-11-23T11:30'), berlin('2026-11-23T13:30'))).toBe(HOUR);
    expect(isWorking(split, berlin('2026-11-23T12:00'))).toBe(false);
    expect(isWorking(split, berlin('2026-11-23T13:00'))).toBe(true);
  });

  it('counts nothing on a holiday, and on a recurring one in no year', () => {
    const holidays = [
      { name: 'Christmas', date: '2020-12-25', recurring: true },
      { name: 'Anniversary', date: '2026-11-24', recurring: false },
    ];
    const it = calendar({ hours: officeHours, holidays });
    expect(worked(it, berlin('2026-12-25T00:00'), berlin('2026-12-26T00:00'))).toBe(0);
    expect(worked(it, berlin('2026-11-24T00:00'), berlin('2026-11-25T00:00'))).toBe(0);
    expect(worked(it, berlin('2025-11-24T00:00'), berlin('2025-11-25T00:00'))).toBe(8 * HOUR);
    expect(addWorking(it, berlin('2026-11-23T16:00'), 2 * HOUR)).toBe(berlin('2026-11-25T10:00'));
  });

  it('counts 23 hours when the clock is put forward and 25 when it is put back', () => {
    expect(worked(always('Europe/Berlin'), berlin('2026-03-28T12:00'), berlin('2026-03-29T12:00'))).toBe(23 * HOUR);
    expect(worked(always('Europe/Berlin'), berlin('2026-10-24T12:00'), berlin('2026-10-25T12:00'))).toBe(25 * HOUR);
    const nights = calendar({ hours: [{ weekday: 7, start: 1 * HOUR, end: 4 * HOUR }] });
    expect(worked(nights, berlin('2026-03-29T00:00'), berlin('2026-03-30T00:00'))).toBe(2 * HOUR);
    expect(worked(nights, berlin('2026-10-25T00:00'), berlin('2026-10-26T00:00'))).toBe(4 * HOUR);
  });

  it('keeps office hours at nine on the local clock on both sides of a change', () => {
    expect(addWorking(nineToFive, berlin('2026-03-27T16:00'), 2 * HOUR)).toBe(berlin('2026-03-30T10:00'));
    expect(addWorking(nineToFive, berlin('2026-10-23T16:00'), 2 * HOUR)).toBe(berlin('2026-10-26T10:00'));
  });

  it('ends a target at the close of the day, not at the opening of the next', () => {
    expect(addWorking(nineToFive, berlin('2026-11-20T09:00'), 8 * HOUR)).toBe(berlin('2026-11-20T17:00'));
    expect(addWorking(nineToFive, berlin('2026-11-21T09:00'), 0)).toBe(berlin('2026-11-21T09:00'));
  });

  it('never ends a target in a calendar without work, and refuses to add less than nothing', () => {
    expect(addWorking(calendar({}), berlin('2026-11-20T09:00'), 1)).toBe(Infinity);
    expect(() => addWorking(nineToFive, 0, -1)).toThrow(RangeError);
  });

  it('adds up: from a to b and from b to c is from a to c', () => {
    fc.assert(
      fc.property(anyCalendar, near, (it, [a, ab, bc]) => {
        expect(worked(it, a, a + ab) + worked(it, a + ab, a + ab + bc)).toBe(worked(it, a, a + ab + bc));
        expect(worked(it, a + ab, a)).toBe(0 - worked(it, a, a + ab));
      }),
    );
  });

  it('never runs backwards and never faster than the clock', () => {
    fc.assert(
      fc.property(anyCalendar, near, (it, [a, ab, bc]) => {
        const more = worked(it, a, a + ab + bc) - worked(it, a, a + ab);
        expect(more).toBeGreaterThanOrEqual(0);
        expect(more).toBeLessThanOrEqual(bc);
      }),
    );
  });

  it('equals elapsed time round the clock, in any zone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), near, (zone, [a, ab]) => {
        expect(worked(always(zone), a, a + ab)).toBe(ab);
      }),
    );
  });

  it('is undone by adding: the work up to the target is the target, and a millisecond earlier it is not', () => {
    fc.assert(
      fc.property(anyCalendar, instant, fc.integer({ min: 1, max: 60 * HOUR }), (it, from, ms) => {
        const end = addWorking(it, from, ms);
        if (end === Infinity) return;
        expect(worked(it, from, end)).toBe(ms);
        expect(worked(it, from, end - 1)).toBe(ms - 1);
      }),
    );
  });

  it('works exactly while the local clock shows a working time', () => {
    fc.assert(
      fc.property(anyCalendar, instant, (it, at) => {
        const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(it.timeZone);
        const time = ((local.hour * 60 + local.minute) * 60 + local.second) * 1000 + local.millisecond;
        const date = local.toPlainDate().toString();
        const off = it.holidays.some((day) =>
          day.recurring ? day.date.slice(5) === date.slice(5) : day.date === date,
        );
        const open = it.hours.some((span) => span.weekday === local.dayOfWeek && span.start <= time && time < span.end);
        expect(isWorking(it, at)).toBe(!off && open);
        expect(worked(it, at, at + 1)).toBe(isWorking(it, at) ? 1 : 0);
      }),
    );
  });
});
