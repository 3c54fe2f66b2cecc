import { handOvers, type Beginning, type Visit } from '../../src/domain/visit';
import { aVisit } from '../support/builders';

const visits = (...beginnings: Beginning[]): Visit[] =>
  beginnings.map((beginning, index) => aVisit({ sequence: index + 1, beginning }));
const counted = (given: readonly Visit[]): number[] => handOvers(given).map(({ sequence }) => sequence);

describe('what counts as a hand-over', () => {
  test('going up, back and across; not being placed, adopted or reopened', () => {
    expect(counted(visits('placed', 'escalate', 'send-back', 'transfer', 'reopened', 'adopted'))).toEqual([2, 3, 4]);
  });

  test('neither what was undone, nor the way back from it', () => {
    expect(counted(visits('placed', 'escalate', 'undone', 'transfer', 'escalate', 'undone'))).toEqual([4]);
  });

  test('oldest first, in whatever order the visits come', () => {
    expect(counted(visits('placed', 'escalate', 'undone', 'escalate', 'send-back').reverse())).toEqual([4, 5]);
  });
});
