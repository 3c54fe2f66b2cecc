import { parentsOf, type Awaited, type Waiting } from '../../../src/domain/gate/parents';
import { aCounting, aLink } from './some-links';

const help: Waiting = { projectId: '1', projectKey: 'HELP', counting: aCounting() };
const ops: Waiting = { projectId: '2', projectKey: 'OPS', counting: aCounting() };
/** From the work, the link is seen from its other side. */
const up = (number: number, over: Parameters<typeof aLink>[1] = {}) => aLink(number, { side: 'inward', ...over });
const work = (...links: Awaited['links']): Awaited => ({
  id: '9',
  key: 'DEV-9',
  projectId: '3',
  done: false,
  links,
});
const found = (links: Awaited['links'], desks: readonly Waiting[] = [help, ops]) =>
  parentsOf(work(...links), desks).map(({ issueId, desk }) => [issueId, desk.projectKey]);

describe('who waits for work', () => {
  test('are the tickets that are linked to it, each by the rules of its desk', () => {
    expect(found([up(1), up(2, { key: 'OPS-2' })])).toEqual([
      ['20001', 'HELP'],
      ['20002', 'OPS'],
    ]);
  });

  test('are told once, however many links there are', () => {
    expect(found([up(1), up(1)])).toEqual([['20001', 'HELP']]);
  });

  test.each([
    ['is done', up(1, { done: true })],
    ['is the work itself', up(1, { issueId: '9' })],
    ['the work waits for', aLink(1)],
    ['is linked in another way', up(1, { type: 'relates' })],
  ])('is nobody that %s', (_, link) => {
    expect(found([link])).toEqual([]);
  });

  test('is not a ticket of a desk that counts no such links, though another desk does', () => {
    const other = { ...help, counting: aCounting({ links: [{ type: 'blocks', side: 'outward' }] }) };
    expect(found([up(1)], [other, ops])).toEqual([]);
  });

  test('may be of any desk where the key is of none: its project’s key may have changed', () => {
    expect(found([up(1, { key: 'OLD-1' })])).toEqual([['20001', 'HELP']]);
    const other = { ...help, counting: aCounting({ links: [] }) };
    expect(found([up(1, { key: 'OLD-1' })], [other, ops])).toEqual([['20001', 'OPS']]);
    expect(found([up(1, { key: 'OLD-1' })], [other])).toEqual([]);
  });

  test('is none of the work’s own project where that is no desk', () => {
    expect(found([up(1, { key: 'DEV-1' })])).toEqual([]);
  });

  test('is found by the whole key of its project', () => {
    const dashed = { ...help, projectKey: 'HELP-DESK' };
    expect(found([up(1, { key: 'HELP-DESK-1' })], [ops, dashed])).toEqual([['20001', 'HELP-DESK']]);
  });
});
