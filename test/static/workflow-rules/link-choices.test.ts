import { choicesOf } from '../../../static/workflow-rules/src/site/link-choices';

describe('links to choose from', () => {
  it('are each way of a type, in the words that a ticket shows it with', () => {
    const choices = choicesOf([{ id: '1', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }]);
    expect(choices).toEqual([
      { id: '1:outward', name: 'blocks', links: [{ type: '1', side: 'outward' }] },
      { id: '1:inward', name: 'is blocked by', links: [{ type: '1', side: 'inward' }] },
    ]);
  });

  it('are one for both sides where they read alike', () => {
    const [choice, ...others] = choicesOf([{ id: '3', name: 'Relates', inward: 'relates to', outward: 'relates to' }]);
    expect(choice?.links.map(({ side }) => side)).toEqual(['outward', 'inward']);
    expect(others).toEqual([]);
  });

  it('are told apart by their types where types share words', () => {
    const names = choicesOf([
      { id: '1', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
      { id: '2', name: 'Stops', inward: 'is stopped by', outward: 'blocks' },
    ]).map(({ name }) => name);
    expect(names).toEqual(['blocks (Blocks)', 'is blocked by', 'blocks (Stops)', 'is stopped by']);
  });
});
