import fc from 'fast-check';
import { isWorking } from '../../../../sandbox/site/calendar/working-time';
import { always, anIssue, at, HOUR, MINUTE, nineToFive, read } from './lives';

fc.configureGlobal({ seed: 20261121, numRuns: 150 });

/** Over the weekend on which the clock is put back, so that days have 25 hours too. */
const birth = at('2026-10-23T12:00');
const statuses = ['waiting', 'progress', 'customer', 'handing-over', 'done'];
const calendars = fc.constantFrom(always, nineToFive);
const lives = fc.array(fc.tuple(fc.integer({ min: 1, max: 1_200 }), fc.constantFrom(...statuses)), { maxLength: 12 });
const team = {
  start: [{ on: 'issue-created' } as const, { on: 'entered-status', statusId: 'waiting' } as const],
  stop: ['handing-over', 'done'].map((statusId) => ({ on: 'entered-status', statusId }) as const),
  pause: [{ while: 'status', statusId: 'customer' } as const],
};

function live(steps: [number, string][]) {
  const it = anIssue(birth, 'waiting');
  let now = birth;
  for (const [minutes, status] of steps) {
    now += minutes * MINUTE;
    if (status !== it.issue.statusId) it.moves(now, status);
  }
  return { issue: it.issue, end: now + 90 * MINUTE };
}

/** The same clock, told minute by minute, as somebody with a stop watch would. */
function watch(
  steps: [number, string][],
  calendar: typeof always,
  end: number,
): { completed: number[]; ongoing?: number } {
  const completed: number[] = [];
  let ongoing: number | undefined = 0;
  let status = 'waiting';
  let next = 0;
  let due = birth;
  for (let now = birth; now < end; now += MINUTE) {
    while (next < steps.length && due + steps[next]![0] * MINUTE <= now) {
      due += steps[next]![0] * MINUTE;
      const to = steps[next++]![1];
      if (to === status) continue;
      status = to;
      if (['handing-over', 'done'].includes(status)) {
        if (ongoing !== undefined) completed.push(ongoing);
        ongoing = undefined;
      } else if (status === 'waiting') ongoing ??= 0;
    }
    if (ongoing !== undefined && status !== 'customer' && isWorking(calendar, now)) ongoing += MINUTE;
  }
  return { completed, ongoing };
}

describe('whatever happens to a request', () => {
  it('every cycle holds what a stop watch would show', () => {
    fc.assert(
      fc.property(lives, calendars, (steps, calendar) => {
        const { issue, end } = live(steps);
        const reading = read(issue, team, end, { duration: 8 * HOUR, calendar });
        expect({
          completed: reading.completed.map((it) => it.elapsedTime),
          ongoing: reading.ongoing?.elapsedTime,
        }).toEqual(watch(steps, calendar, end));
      }),
    );
  });

  it('cycles follow each other, elapsed and remaining time make the goal, and breached means less than nothing remains', () => {
    fc.assert(
      fc.property(lives, calendars, fc.integer({ min: 0, max: 40 }), (steps, calendar, hours) => {
        const { issue, end } = live(steps);
        const { completed, ongoing } = read(issue, team, end, { duration: hours * HOUR, calendar });
        const cycles = [...completed, ...(ongoing ? [{ ...ongoing, stopTime: end }] : [])];
        let last = birth;
        for (const it of cycles) {
          expect(it.startTime).toBeGreaterThanOrEqual(last);
          expect(it.stopTime).toBeGreaterThanOrEqual(it.startTime);
          expect(it.elapsedTime + it.remainingTime).toBe(hours * HOUR);
          expect(it.elapsedTime).toBeLessThanOrEqual(it.stopTime - it.startTime);
          expect(it.breached).toBe(it.remainingTime < 0);
          if (it.remainingTime < 0) expect(it.breachTime).toBeLessThan(it.stopTime);
          if (it.remainingTime > 0) expect(it.breachTime).toBeGreaterThan(it.stopTime);
          last = it.stopTime;
        }
      }),
    );
  });

  it('what has been completed never changes, and a running clock only grows', () => {
    fc.assert(
      fc.property(lives, calendars, fc.integer({ min: 1, max: 5_000 }), (steps, calendar, minutes) => {
        const { issue, end } = live(steps);
        const now = read(issue, team, end, { duration: 8 * HOUR, calendar });
        const later = read(issue, team, end + minutes * MINUTE, { duration: 8 * HOUR, calendar });
        expect(later.completed).toEqual(now.completed);
        if (now.ongoing) expect(later.ongoing?.elapsedTime).toBeGreaterThanOrEqual(now.ongoing.elapsedTime);
        expect(read(issue, team, end, { duration: 8 * HOUR, calendar })).toEqual(now);
      }),
    );
  });

  it('the start of a clock is never moved by a later change that neither stops nor starts it', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const { issue, end } = live(
          steps.map(([minutes, status]) => [minutes, status === 'done' ? 'progress' : status]),
        );
        const customer = {
          start: [{ on: 'issue-created' } as const],
          stop: [{ on: 'entered-status', statusId: 'done' } as const],
        };
        expect(read(issue, customer, end)).toMatchObject({
          completed: [],
          ongoing: { startTime: birth, elapsedTime: end - birth },
        });
      }),
    );
  });
});
