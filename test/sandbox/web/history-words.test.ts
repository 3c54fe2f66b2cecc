import { changeWords } from '../../../sandbox/web/client/issue/history-words';

describe('the history of a ticket', () => {
  it('names fields as people do', () => {
    expect(changeWords({ field: 'assignee', from: 'L1 agent', to: null })).toEqual({
      field: 'Assignee',
      from: 'L1 agent',
      to: null,
    });
  });

  it('writes times in the reader’s own zone', () => {
    const change = { field: 'With team since', from: null, to: '2026-11-16T09:05:00.000+0000' };
    expect(changeWords(change, 'Europe/Berlin').to).toBe('Mon 16 Nov, 10:05');
  });

  it('does not print a whole description', () => {
    expect(changeWords({ field: 'description', from: 'a', to: 'b' })).toEqual({
      field: 'Description',
      from: null,
      to: 'changed',
    });
  });
});
