import { pairsOf, timesBetween } from '../../src/domain/pairs';
import type { Beginning } from '../../src/domain/visit';
import { aVisit } from '../support/builders';

const went = (...steps: [Beginning, string | null, string][]) =>
  steps.map(([beginning, fromTeam, team], index) => aVisit({ sequence: index + 1, beginning, fromTeam, team }));

const toAndFro = went(
  ['placed', null, 't-desk'],
  ['escalate', 't-desk', 't-tech'],
  ['send-back', 't-tech', 't-desk'],
  ['escalate', 't-desk', 't-func'],
);

describe('how often a ticket went between two teams', () => {
  test('counts either way, each pair for itself', () => {
    const pairs = pairsOf(toAndFro);
    expect(timesBetween(pairs, 't-desk', 't-tech')).toBe(2);
    expect(timesBetween(pairs, 't-tech', 't-desk')).toBe(2);
    expect(timesBetween(pairs, 't-desk', 't-func')).toBe(1);
    expect(timesBetween(pairs, 't-func', 't-tech')).toBe(0);
  });

  test('is the same, newest or oldest first', () => {
    expect(pairsOf(toAndFro.toReversed())).toEqual(pairsOf(toAndFro));
  });

  test('leaves out what was undone, and what came from no team', () => {
    const undone = went(
      ['escalate', 't-desk', 't-tech'],
      ['undone', 't-tech', 't-desk'],
      ['escalate', null, 't-tech'],
      ['send-back', 't-tech', 't-desk'],
    );
    expect(pairsOf(undone)).toEqual([{ teams: ['t-desk', 't-tech'], count: 1 }]);
  });
});
