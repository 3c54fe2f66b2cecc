import { type Row, sorted } from '../../../sandbox/web/client/queues/columns';

const row = (key: string, since?: number, due?: number): Row => ({
  key,
  summary: key,
  type: '',
  since,
  due,
  resolved: false,
});
const ROWS = [row('HELP-10', 300, 500), row('HELP-9', 100), row('HELP-2', 200, 400)];
const keys = (column: string, order: 'ASC' | 'DESC') => sorted(ROWS, column, order).map(({ key }) => key);

describe('a queue in the order of a column', () => {
  it('puts the ticket first that the team has had longest', () => {
    expect(keys('since', 'ASC')).toEqual(['HELP-9', 'HELP-2', 'HELP-10']);
  });

  it('puts tickets without a target last, whichever way it is sorted', () => {
    expect(keys('due', 'ASC')).toEqual(['HELP-2', 'HELP-10', 'HELP-9']);
    expect(keys('due', 'DESC')).toEqual(['HELP-10', 'HELP-2', 'HELP-9']);
  });

  it('counts keys as numbers', () => {
    expect(keys('key', 'ASC')).toEqual(['HELP-2', 'HELP-9', 'HELP-10']);
  });

  it('keeps the queue’s own order for a column it does not know', () => {
    expect(keys('colour', 'ASC')).toEqual(['HELP-10', 'HELP-9', 'HELP-2']);
  });
});
