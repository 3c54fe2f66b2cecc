import { CLOCK_SKEW, disturbedBy, disturbedClocks } from '../../src/domain/customer-clock';
import type { Change, ClockReading, Cycle } from '../../src/domain/ticket';
import { aPolicy, aTicket, aVisit, CLOCK, HOUR, MINUTE, MONDAY, STATUS } from '../support/builders';

const policy = aPolicy({ customerClocks: [CLOCK.resolution] });
/** Our steps, from the first to the last. */
const during = { from: MONDAY, to: MONDAY + MINUTE };
const WITHIN = MONDAY + MINUTE / 2;

const running = (start: number) => ({ start, paused: false });
const reading = (completed: Cycle[], ongoing: ClockReading['ongoing'] = null): ClockReading => ({ completed, ongoing });
const isDisturbed = (
  before: ClockReading,
  after: ClockReading,
  known?: Parameters<typeof disturbedClocks>[4],
): boolean =>
  disturbedClocks(policy, { [CLOCK.resolution]: before }, { [CLOCK.resolution]: after }, during, known).length > 0;

describe('a clock whose cycles are the same', () => {
  test.each([
    ['that never ran', reading([])],
    ['that runs since our steps', reading([], running(WITHIN))],
    ['that stood still', reading([{ start: MONDAY - HOUR, stop: WITHIN }])],
    [
      'that had several',
      reading(
        [
          { start: 1, stop: 2 },
          { start: WITHIN, stop: WITHIN + 1 },
        ],
        running(WITHIN + 2),
      ),
    ],
  ])('%s is not disturbed', (_, same) => {
    expect(isDisturbed(same, same)).toBe(false);
  });
});

describe('a clock is disturbed where, while our steps were made,', () => {
  const earlier = { start: 1, stop: 2 };
  const last = { start: 3, stop: WITHIN };
  test.each<[string, ClockReading, ClockReading]>([
    ['a cycle ended', reading([], running(1)), reading([{ start: 1, stop: WITHIN }])],
    ['one began', reading([earlier]), reading([earlier], running(WITHIN))],
    ['another one runs', reading([], running(1)), reading([], running(WITHIN))],
    ['a finished one got another end', reading([{ start: 3, stop: 4 }]), reading([last])],
    ['a finished one got another start', reading([{ start: 2, stop: WITHIN }]), reading([last])],
    ['the second of two changed', reading([earlier, { start: 3, stop: 4 }]), reading([earlier, last])],
    ['one more was finished', reading([earlier]), reading([earlier, last])],
    ['one was begun and has no end', reading([earlier]), reading([earlier, { start: WITHIN }])],
  ])('%s', (_, before, after) => {
    expect(isDisturbed(before, after)).toBe(true);
  });
});

test('Jira’s time and ours may differ by two seconds, and no more', () => {
  const endedAt = (stop: number) => isDisturbed(reading([], running(1)), reading([{ start: 1, stop }]));
  expect(endedAt(during.from - CLOCK_SKEW)).toBe(true);
  expect(endedAt(during.to + CLOCK_SKEW)).toBe(true);
  expect(endedAt(during.from - CLOCK_SKEW - 1)).toBe(false);
  expect(endedAt(during.to + CLOCK_SKEW + 1)).toBe(false);
});

test('a clock that goes back, which readings that lag do, tells nothing', () => {
  const two = reading([
    { start: 1, stop: 2 },
    { start: 3, stop: WITHIN },
  ]);
  expect(isDisturbed(two, reading([{ start: 1, stop: WITHIN }]))).toBe(false);
  expect(isDisturbed(reading([], running(WITHIN)), reading([]))).toBe(false);
});

describe('the agent’s own reply', () => {
  const earlier = { start: 1, stop: 2 };
  const before = reading([earlier], running(MONDAY - HOUR));
  const endedAt = (stop: number) => reading([earlier, { start: MONDAY - HOUR, stop }]);

  test('ends the cycle that ran, within two seconds', () => {
    const isOurs = (stop: number) => isDisturbed(before, endedAt(stop), { replied: WITHIN });
    expect([WITHIN, WITHIN - CLOCK_SKEW, WITHIN + CLOCK_SKEW].map(isOurs)).toEqual([false, false, false]);
    expect([WITHIN - CLOCK_SKEW - 1, WITHIN + CLOCK_SKEW + 1].map(isOurs)).toEqual([true, true]);
  });

  test('does not explain anything else', () => {
    const known = { replied: WITHIN };
    expect(isDisturbed(reading([earlier]), endedAt(WITHIN), known)).toBe(true);
    expect(isDisturbed(before, reading([earlier, { start: WITHIN, stop: WITHIN }]), known)).toBe(true);
    const other = reading([
      { start: 1, stop: WITHIN - 5 },
      { start: MONDAY - HOUR, stop: WITHIN },
    ]);
    expect(isDisturbed(before, other, known)).toBe(true);
  });
});

test('only the first cycle of a ticket begins with the ticket', () => {
  const created = WITHIN;
  const begins = (at: number) => isDisturbed(reading([]), reading([], running(at)), { created });
  expect([created, created - CLOCK_SKEW, created + CLOCK_SKEW].map(begins)).toEqual([false, false, false]);
  expect(begins(created + CLOCK_SKEW + 1)).toBe(true);
  const first = { start: created, stop: created + 1 };
  expect(isDisturbed(reading([first]), reading([first], running(created + 2)), { created })).toBe(true);
});

describe('for the hand-over of a visit', () => {
  const before = { clocks: { [CLOCK.resolution]: reading([], running(1)) }, from: during.from, to: during.to };
  const visit = aVisit({ before });
  const ended = (stop: number, history: Change[] | null = null) =>
    aTicket({ clocks: { [CLOCK.resolution]: reading([{ start: 1, stop }]) }, created: 1, history });
  const change = (what: Change['what'], to: string | null, at = WITHIN): Change => ({
    ...{ at, by: 'somebody', what, from: { id: null, name: null }, to: { id: to, name: null } },
  });

  test('that wrote nothing, nothing is disturbed', () => {
    expect(disturbedBy(policy, aVisit(), ended(WITHIN))).toEqual([]);
  });

  test('only what happened during one of its attempts counts', () => {
    expect(disturbedBy(policy, visit, ended(WITHIN))).toEqual([CLOCK.resolution]);
    expect(disturbedBy(policy, visit, ended(MONDAY - HOUR))).toEqual([]);
    const again = aVisit({ before: { ...before, earlier: [{ from: MONDAY - HOUR, to: MONDAY - HOUR + 1 }] } });
    expect(disturbedBy(policy, again, ended(MONDAY - HOUR))).toEqual([CLOCK.resolution]);
    expect(disturbedBy(policy, again, ended(MONDAY - MINUTE))).toEqual([]);
  });

  test('a reply that was sent with it explains the end of the cycle', () => {
    expect(disturbedBy(policy, aVisit({ before: { ...before, replied: WITHIN } }), ended(WITHIN))).toEqual([]);
    expect(disturbedBy(policy, aVisit({ before: { ...before, replied: MONDAY } }), ended(WITHIN))).toEqual([
      CLOCK.resolution,
    ]);
  });

  test('a person who is given the ticket does not move the clock; a status that is not ours does', () => {
    const by = (...history: Change[]) => disturbedBy(policy, visit, ended(WITHIN, history));
    expect(by(change('assignee', 'l2-agent'))).toEqual([CLOCK.resolution]);
    expect(by(change('team', 't-tech'))).toEqual([CLOCK.resolution]);
    expect(by(change('status', STATUS.waiting))).toEqual([CLOCK.resolution]);
    expect(by(change('status', STATUS.customer))).toEqual([]);
  });

  test('a change of the ticket is near within two seconds', () => {
    const by = (at: number) => disturbedBy(policy, visit, ended(WITHIN, [change('team', 't-tech', at)]));
    expect([WITHIN - CLOCK_SKEW, WITHIN + CLOCK_SKEW].map(by)).toEqual([[CLOCK.resolution], [CLOCK.resolution]]);
    expect([WITHIN - CLOCK_SKEW - 1, WITHIN + CLOCK_SKEW + 1].map(by)).toEqual([[], []]);
  });
});
