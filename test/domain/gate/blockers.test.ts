import { blocks, counts } from '../../../src/domain/gate/blockers';
import { aCounting, anItem } from './some-links';

describe('linked work', () => {
  test.each([
    ['any level, where none is named', {}, 'L1', true],
    ['any level, where none is named, and it shows none', {}, null, true],
    ['a level that is named', { levels: ['L2', 'L3'] }, 'L3', true],
    ['a level that is not named', { levels: ['L2', 'L3'] }, 'L1', false],
    ['no level, where that counts', { levels: ['L2'], withoutLevel: true }, null, true],
    ['no level, where that does not count', { levels: ['L2'], withoutLevel: false }, null, false],
    ['no level, where levels do not matter', { withoutLevel: false }, null, true],
  ] as const)(
    'of %s',
    (_, { levels, ...over }: { levels?: readonly string[]; withoutLevel?: boolean }, level, expected) => {
      const counting = aCounting({ ...over, ...(levels ? { levels: [...levels] as [string, ...string[]] } : {}) });
      expect(counts(anItem(1, { level }), counting)).toBe(expected);
    },
  );

  test('counts in the projects that are named, or in any', () => {
    const there = anItem(1, { projectId: '10002' });
    expect(counts(there, aCounting())).toBe(true);
    expect(counts(there, aCounting({ projects: ['10002'] }))).toBe(true);
    expect(counts(there, aCounting({ projects: ['10000'] }))).toBe(false);
  });

  test.each([
    ['in progress', { done: false, resolved: false }, [true, true]],
    ['in progress with a resolution that somebody left', { done: false, resolved: true }, [true, true]],
    ['done with a resolution', { done: true, resolved: true }, [false, false]],
    ['done without one', { done: true, resolved: false }, [false, true]],
  ])('%s blocks, or not, by the rule’s word on resolutions', (_, state, [plain, strict]) => {
    expect(blocks(anItem(1, state), aCounting())).toBe(plain);
    expect(blocks(anItem(1, state), aCounting({ unresolvedIsOpen: true }))).toBe(strict);
  });

  test('that is open and does not count blocks nothing', () => {
    expect(blocks(anItem(1, { level: 'L1' }), aCounting({ levels: ['L2'] }))).toBe(false);
  });
});
