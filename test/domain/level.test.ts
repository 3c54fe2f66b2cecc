import { nameOfLevel, verbBetween } from '../../src/domain/level';
import { aPolicy } from '../support/builders';

const levels = [...aPolicy().levels, { id: 'L4', name: 'L4' }];

test('a level is read by its id and its name', () => {
  expect(nameOfLevel(levels, 'L2')).toBe('L2 Specialists');
  expect(nameOfLevel(levels, 'L3')).toBe('L3 Engineering');
});

test('a level that is called by its id, or that nobody knows any more, is read by its id alone', () => {
  expect(nameOfLevel(levels, 'L4')).toBe('L4');
  expect(nameOfLevel(levels, 'L9')).toBe('L9');
});

test.each([
  ['L1', 'L2', 'escalate'],
  ['L1', 'L3', 'escalate'],
  ['L3', 'L1', 'send-back'],
  ['L2', 'L2', 'transfer'],
  // Nobody can say which way it went.
  ['L9', 'L1', 'transfer'],
  ['L2', 'L9', 'transfer'],
  [null, 'L2', 'transfer'],
] as const)('from %s to %s it is called %s', (from, to, verb) => {
  expect(verbBetween(levels, from, to)).toBe(verb);
});
