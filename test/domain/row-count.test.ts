import { counted, isQuick, NOTHING_COUNTED, rowsOf, STRETCH, type Rows } from '../../src/domain/row-count';

const of = (visit: number): Rows => ({ visit, ticket: visit / 5, finding: 3, linked_copy: 2, ending: 1 });

test('a ledger of one stretch is counted at once', () => {
  const count = counted(NOTHING_COUNTED, { rows: of(100), until: null });
  expect(count).toEqual({ rows: of(100), round: null });
  expect([rowsOf(count), isQuick(count)]).toEqual([of(100), true]);
});

test('a larger one stretch by stretch, and all of them together are told when the round is over', () => {
  const first = counted(NOTHING_COUNTED, { rows: of(STRETCH), until: '900' });
  expect(first).toEqual({ rows: null, round: { until: '900', rows: of(STRETCH) } });
  const second = counted(first, { rows: of(STRETCH), until: '1800' });
  const last = counted(second, { rows: of(500), until: null });
  expect(last.round).toBeNull();
  expect(last.rows).toEqual({ visit: 100_500, ticket: 20_100, finding: 9, linked_copy: 6, ending: 3 });
});

test('while a round goes on, the one before is told; in the first, what was counted so far', () => {
  const first = counted(NOTHING_COUNTED, { rows: of(STRETCH), until: '900' });
  expect(rowsOf(first)?.visit).toBe(STRETCH);
  const whole = counted(first, { rows: of(500), until: null });
  const next = counted(whole, { rows: of(STRETCH), until: '900' });
  expect(rowsOf(next)).toEqual(whole.rows);
});

test('who has never counted knows nothing', () => {
  expect(rowsOf(NOTHING_COUNTED)).toBeNull();
});

test.each([
  ['nothing was counted yet', NOTHING_COUNTED, true],
  ['all was less than a stretch', { rows: of(STRETCH - 1), round: null }, true],
  ['all was a stretch or more', { rows: of(STRETCH), round: null }, false],
  ['a round goes on', { rows: null, round: { until: '900', rows: of(STRETCH) } }, false],
])('where %s, counting anew is quick: %#', (_, count, quick) => {
  expect(isQuick(count)).toBe(quick);
});
