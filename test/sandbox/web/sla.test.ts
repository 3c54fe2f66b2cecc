import { elapsedAt, readSla, remainingAt } from '../../../sandbox/web/client/api/sla';

const READ_AT = 1_000_000;
const wire = (state: { paused: boolean; withinCalendarHours: boolean }) => ({
  id: '2',
  name: 'Time to resolution',
  completedCycles: [],
  ongoingCycle: {
    startTime: { epochMillis: 900_000 },
    breached: false,
    goalDuration: { millis: 400_000 },
    elapsedTime: { millis: 100_000 },
    remainingTime: { millis: 300_000 },
    ...state,
  },
});
const cycle = (state: Parameters<typeof wire>[0]) => readSla(wire(state), READ_AT).ongoing!;

describe('a clock on the page, between two readings', () => {
  it('runs while the SLA runs', () => {
    const ongoing = cycle({ paused: false, withinCalendarHours: true });
    expect(elapsedAt(ongoing, READ_AT + 5_000)).toBe(105_000);
    expect(remainingAt(ongoing, READ_AT + 5_000)).toBe(295_000);
  });

  it('stands while it is paused', () => {
    expect(elapsedAt(cycle({ paused: true, withinCalendarHours: true }), READ_AT + 5_000)).toBe(100_000);
  });

  it('stands outside working hours', () => {
    expect(remainingAt(cycle({ paused: false, withinCalendarHours: false }), READ_AT + 5_000)).toBe(300_000);
  });

  it('has no running cycle when the site names none', () => {
    expect(readSla({ id: '2', name: 'Time to resolution', completedCycles: [] }, READ_AT).ongoing).toBeUndefined();
  });
});
