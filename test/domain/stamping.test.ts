import { delayUntil, isLost, pauseAfter, shownStamping, type StampingRecord } from '../../src/domain/stamping';
import { HOUR, MINUTE, MONDAY } from '../support/builders';

const record = (over: Partial<StampingRecord> = {}): StampingRecord => ({
  state: 'going',
  startedAt: MONDAY,
  done: 50,
  about: 400,
  turn: 1,
  cursor: null,
  touchedAt: MONDAY,
  notBefore: 0,
  ...over,
});

describe('stamping the open tickets', () => {
  test('goes through the first two hundred at once, then at a thousand an hour', () => {
    expect(pauseAfter(199, 50)).toBe(0);
    expect(pauseAfter(200, 50)).toBe(HOUR / 20);
    expect(pauseAfter(200, 0)).toBe(0);
    expect(pauseAfter(1_000, 1)).toBe(3_600);
  });

  test('waits in whole seconds, never less than none and never longer than the queue keeps an errand', () => {
    expect(delayUntil(MONDAY + 1_500, MONDAY)).toBe(2);
    expect(delayUntil(MONDAY, MONDAY + 5_000)).toBe(0);
    expect(delayUntil(MONDAY + HOUR, MONDAY)).toBe(900);
    expect(delayUntil(MONDAY + 15 * MINUTE, MONDAY)).toBe(900);
  });

  test('is lost when nobody has gone on with it for half an hour', () => {
    expect(isLost(record(), MONDAY + 30 * MINUTE)).toBe(false);
    expect(isLost(record(), MONDAY + 30 * MINUTE + 1)).toBe(true);
    expect(isLost(record({ state: 'waiting-for-quota' }), MONDAY + HOUR)).toBe(true);
    expect(isLost(record({ notBefore: MONDAY + 45 * MINUTE }), MONDAY + HOUR)).toBe(false);
  });

  test('is not lost when it has come to its end, or was stopped', () => {
    for (const state of ['done', 'stopped'] as const) expect(isLost(record({ state }), MONDAY + HOUR)).toBe(false);
  });

  test('is shown with how far it has come, of at least so many', () => {
    expect(shownStamping(record())).toEqual({ state: 'going', startedAt: MONDAY, done: 50, about: 400 });
    expect(shownStamping(record({ done: 410 })).about).toBe(410);
  });
});
