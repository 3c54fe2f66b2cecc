import { span, wait } from '../../../src/domain/gate/span';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each([
  [0, 'less than a minute'],
  [MINUTE, '1 minute'],
  [119 * MINUTE, '119 minutes'],
  [2 * HOUR, '2 hours'],
  [47 * HOUR, '47 hours'],
  [48 * HOUR, '2 days'],
  [400 * 24 * HOUR, '400 days'],
])('%i milliseconds are %s', (ms, expected) => {
  expect(span(ms)).toBe(expected);
});

test('a wait is rounded up', () => {
  expect([wait(1), wait(61_000), wait(119 * MINUTE + 1)]).toEqual(['1 minute', '2 minutes', '2 hours']);
});
