import { candidates, toRead } from '../../../src/domain/gate/candidates';
import { aCounting, aLink } from './some-links';

const keys = (links: readonly { key: string }[]): string[] => links.map(({ key }) => key);

describe('the links that a rule speaks of', () => {
  test('are of its types, each on the side that it names', () => {
    const links = [
      aLink(1),
      aLink(2, { side: 'inward' }),
      aLink(3, { type: 'blocks' }),
      aLink(4, { type: 'blocks', side: 'inward' }),
    ];
    expect(keys(candidates(links, aCounting()))).toEqual(['HELP-1']);
    const both = aCounting({
      links: [
        { type: 'escalation', side: 'inward' },
        { type: 'blocks', side: 'inward' },
      ],
    });
    expect(keys(candidates(links, both))).toEqual(['HELP-2', 'HELP-4']);
  });

  test('name work once that is linked twice, by whichever of its links is meant', () => {
    const links = [aLink(1, { type: 'relates' }), aLink(1), aLink(1)];
    expect(candidates(links, aCounting())).toEqual([aLink(1)]);
  });
});

describe('what has to be read for itself', () => {
  const links = [aLink(1, { done: true }), aLink(2), aLink(3, { done: true }), aLink(4)];

  test('is what is not done', () => {
    expect(keys(toRead(links, aCounting()))).toEqual(['HELP-2', 'HELP-4']);
  });

  test('is what is done as well, after the rest, where it may lack a resolution', () => {
    expect(keys(toRead(links, aCounting({ unresolvedIsOpen: true })))).toEqual([
      'HELP-2',
      'HELP-4',
      'HELP-1',
      'HELP-3',
    ]);
  });
});
