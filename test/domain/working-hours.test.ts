import fc from 'fast-check';
import type { WorkingHours } from '../../src/domain/shapes';
import { afterWorking, opensAt, workedBetween } from '../../src/domain/working-hours';
import { HOUR, MINUTE } from '../support/builders';

const at = (iso: string): number => Date.parse(iso);
const nineToFive = (weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7) => ({ weekday, start: 9 * HOUR, end: 17 * HOUR });
const berlin: WorkingHours = {
  timeZone: 'Europe/Berlin',
  hours: ([1, 2, 3, 4, 5] as const).map(nineToFive),
  holidays: [
    { date: '2026-12-25', recurring: true },
    { date: '2026-11-18', recurring: false },
  ],
};
const always: WorkingHours = { timeZone: 'Europe/Berlin', hours: [], holidays: [] };

describe('working time', () => {
  test('stands still over the week-end', () => {
    expect(workedBetween(berlin, at('2026-11-13T15:55:00Z'), at('2026-11-16T08:10:00Z'))).toBe(15 * MINUTE);
  });

  test('stands still on holidays, also on those that come each year', () => {
    expect(workedBetween(berlin, at('2026-11-17T23:00:00Z'), at('2026-11-18T23:00:00Z'))).toBe(0);
    expect(workedBetween(berlin, at('2028-12-24T23:00:00Z'), at('2028-12-25T23:00:00Z'))).toBe(0);
  });

  test('knows the hour that is missing in March and doubled in October', () => {
    const nights: WorkingHours = {
      ...always,
      hours: ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, start: 0, end: 24 * HOUR })),
    };
    expect(workedBetween(nights, at('2026-03-28T23:00:00Z'), at('2026-03-29T22:00:00Z'))).toBe(23 * HOUR);
    expect(workedBetween(nights, at('2026-10-24T22:00:00Z'), at('2026-10-25T23:00:00Z'))).toBe(25 * HOUR);
  });

  test('a target of four hours given on Friday at 16:55 is due on Monday at 12:55', () => {
    expect(afterWorking(berlin, at('2026-11-13T15:55:00Z'), 4 * HOUR)).toBe(at('2026-11-16T11:55:00Z'));
  });

  test('a desk that works around the clock keeps its holidays', () => {
    const noHours = { ...berlin, hours: [] };
    expect(workedBetween(noHours, at('2026-11-16T23:00:00Z'), at('2026-11-19T23:00:00Z'))).toBe(48 * HOUR);
    expect(afterWorking(noHours, at('2026-11-17T22:00:00Z'), 2 * HOUR)).toBe(at('2026-11-19T00:00:00Z'));
  });
});

describe('a team’s hours', () => {
  test('are open while they run, from their first instant to before their last', () => {
    expect(opensAt(berlin, at('2026-11-16T08:00:00Z'))).toBe('open');
    expect(opensAt(berlin, at('2026-11-16T15:59:59.999Z'))).toBe('open');
    expect(opensAt(always, at('2026-11-15T03:00:00Z'))).toBe('open');
  });

  test('begin again on the next working day', () => {
    expect(opensAt(berlin, at('2026-11-16T07:59:59.999Z'))).toBe(at('2026-11-16T08:00:00Z'));
    expect(opensAt(berlin, at('2026-11-13T16:00:00Z'))).toBe(at('2026-11-16T08:00:00Z'));
    expect(opensAt(berlin, at('2026-11-17T16:30:00Z'))).toBe(at('2026-11-19T08:00:00Z'));
    expect(opensAt(berlin, at('2026-03-27T17:00:00Z'))).toBe(at('2026-03-30T07:00:00Z'));
  });

  test('never begin where every day is a holiday', () => {
    const days = Array.from({ length: 366 }, (_, day) =>
      new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const holidays = days.map((date) => ({ date, recurring: true }));
    expect(opensAt({ ...berlin, holidays }, at('2026-11-16T08:00:00Z'))).toBeNull();
  });
});

describe('its arithmetic', () => {
  const instant = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-01-01T00:00:00Z') });
  const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC');

  test('adds up, wherever the time is cut in two', () => {
    fc.assert(
      fc.property(instant, instant, instant, zone, (a, b, c, timeZone) => {
        const hours = { ...berlin, timeZone };
        const [from, between, to] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        expect(workedBetween(hours, from, between) + workedBetween(hours, between, to)).toBe(
          workedBetween(hours, from, to),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('around the clock it is the time that passed', () => {
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        expect(workedBetween(always, a, b)).toBe(Math.max(0, b - a));
      }),
    );
  });

  test('adding what was worked leads to an instant until which that was worked', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 100 * HOUR }), zone, (from, duration, timeZone) => {
        const hours = { ...berlin, timeZone };
        const due = afterWorking(hours, from, duration);
        expect(due === null ? null : workedBetween(hours, from, due)).toBe(duration);
      }),
      { numRuns: 50 },
    );
  });
});
