import type { Json } from '../../../../sandbox/json';
import { evaluateExpression } from '../../../../sandbox/site/expressions/evaluate';
import { EXPRESSION_LIMITS } from '../../../../sandbox/site/expressions/limits';
import type { Value } from '../../../../sandbox/site/expressions/values';
import { expressionDesk } from './expression-desk';
import { refusalOf } from './refusal-of';

const desk = expressionDesk();

test.each<[string, Json]>([
  [`'  a b '.trim()`, 'a b'],
  [`['aB'.toLowerCase(), 'aB'.toUpperCase(), 'aB'.length, 'aB'['length']]`, ['ab', 'AB', 2, 2]],
  [`['abc'.includes('bc'), 'abc'.includes('cb')]`, [true, false]],
  [`['abc'.indexOf('b'), 'abc'.indexOf('z')]`, [1, -1]],
  [`['abcdef'.slice(2), 'abcdef'.slice(1, 3), 'abcdef'.slice(-2)]`, ['cdef', 'bc', 'ef']],
  [`['a-b'.split('-'), 'a-b'.split(), 'ab'.split('')]`, [['a', 'b'], ['a-b'], ['a', 'b']]],
  [`['a'.padStart(3), 'a'.padEnd(3), 'a'.padStart(3, '-'), 'abc'.padEnd(2)]`, ['  a', 'a  ', '--a', 'abc']],
  [`['ab'.repeat(0), 'ab'.repeat(2.9), 'a'.repeat(100).length]`, ['', 'abab', 100]],
  [`['a.b.c'.replace('\\\\.', '-'), 'ab'.replace('(a)(b)', '$2$1')]`, ['a-b-c', 'ba']],
  // A function is given the match and its groups, and nothing more; what it answers becomes a text.
  [`'ab'.replace('(a)(b)', (m, a, b, more) => [m, a, b, more == null].join(' '))`, 'ab a b true'],
  [`'a'.replace('(a)(b)?', (m, a, b) => b == null)`, 'true'],
  [`'a1'.matchAll('([a-z])(x)?').map(m => m)`, [['a', 'a', null]]],
])('%s, of texts', (expression, answer) => {
  expect(desk.of(expression)).toEqual(answer);
});

test.each<[string, Json]>([
  [`['a', 'b'].join()`, 'a,b'],
  [`[['a', 'b'], 1].join(' ')`, 'a,b 1'],
  [`[[1, 2].indexOf(2), [1, 2].indexOf(3), [[1], [2]].indexOf([2])]`, [1, -1, 1]],
  ['[[1].includes(2), [{ a: 1 }].includes({ a: 1 })]', [false, true]],
  ['[1, 2, 3].slice(0, 2)', [1, 2]],
  ['[1, 2, 3].filter(n => n % 2)', [1, 3]],
  ['[[1, 2].some(n => n > 1), [1, 2].some(n => n > 2)]', [true, false]],
  ['[[1, 2].every(n => n > 0), [1, 2].every(n => n > 1)]', [true, false]],
  ['[1, [2]].flatMap(n => [n, 0])', [1, 0, [2], 0]],
  [`['b', 'a'].sort((x, y) => x > y ? 1 : -1)`, ['a', 'b']],
  ['[].reduce((sum, n) => sum + n, 5)', 5],
  ['[7].reduce((sum, n) => sum + n)', 7],
  [
    'let list = [2, 1]; [list.sort((a, b) => a - b), list]',
    [
      [1, 2],
      [2, 1],
    ],
  ],
])('%s, of lists', (expression, answer) => {
  expect(desk.of(expression)).toEqual(answer);
});

test.each<[string, Json]>([
  [`let m = { a: 1 }; [m.set('b', 2), m, m.set('a', null)]`, [{ a: 1, b: 2 }, { a: 1 }, { a: null }]],
  [`[{ a: 1 }.get('a'), { a: 1 }.get('b'), { a: 1 }.b]`, [1, null, null]],
  [
    `{ a: 1, 'b c': [2] }.entries()`,
    [
      ['a', 1],
      ['b c', [2]],
    ],
  ],
  // A key goes before a method of that name.
  [`[{ get: 1 }.get, { entries: 2 }['entries']]`, [1, 2]],
])('%s, of maps', (expression, answer) => {
  expect(desk.of(expression)).toEqual(answer);
});

test.each([
  ['[1].map()', 'Argument 1 of map must be a Function, not nothing.'],
  ['[1].map(null)', 'Argument 1 of map must be a Function, not null.'],
  [`[1].slice('a')`, 'Argument 1 of slice must be a Number, not String.'],
  ['[1].slice(0, null)', 'Argument 2 of slice must be a Number, not null.'],
  ['[1].join(1)', 'Argument 1 of join must be a String, not Number.'],
  ['[1].includes()', 'Argument 1 of includes must be a value, not nothing.'],
  ['[1].concat()', 'Argument 1 of concat must be a value, not nothing.'],
  ['{ a: 1 }.get(1)', 'Argument 1 of get must be a String, not Number.'],
  [`{ a: 1 }.set('b')`, 'Argument 2 of set must be a value, not nothing.'],
  [`'a'.includes(['a'])`, 'Argument 1 of includes must be a String, not List.'],
  [`'a'.padStart('3')`, 'Argument 1 of padStart must be a Number, not String.'],
  [`'a'.padEnd(3, 0)`, 'Argument 2 of padEnd must be a String, not Number.'],
  [`'a'.replace('a')`, 'Argument 2 of replace must be a value, not nothing.'],
  [`'a'.replace('a', 1)`, 'Argument 2 of replace must be a String, not Number.'],
  [`issue.getNewestChangelog('status', 'x')`, 'Argument 2 of getNewestChangelog must be a Map, not String.'],
  [`Number()`, 'Argument 1 of Number must be a value, not nothing.'],
  [`JSON.parse(1)`, 'Argument 1 of parse must be a String, not Number.'],
  [`JSON.stringify()`, 'Argument 1 of stringify must be a value, not nothing.'],
  ['[].reduce((a, b) => a)', 'reduce of an empty List needs an initial value.'],
  [`[2, 1].sort((a, b) => 'x')`, 'The function given to sort must return a Number.'],
  [`(1)('x')`, 'Number is not a function.'],
  [`'a'.length()`, 'Number is not a function.'],
])('%s is refused for its types', (expression, why) => {
  expect(refusalOf(() => desk.of(expression))).toMatchObject({
    message: `Evaluation failed: "${expression}" - ${why}`,
    type: 'type',
  });
});

test.each([
  [`'a'.repeat(-1)`, 'The length must be between 0 and 100, not -1.'],
  [`'a'.padStart(101)`, 'The length must be between 0 and 100, not 101.'],
  [`JSON.parse('{')`, 'The given String is not valid JSON.'],
])('%s is refused for its value', (expression, why) => {
  expect(refusalOf(() => desk.of(expression))).toMatchObject({
    message: `Evaluation failed: "${expression}" - ${why}`,
    type: 'other',
  });
});

test.each<[string, Json]>([
  [`[Number('7'), Number(' 7.5 '), Number(7), Number('1e3')]`, [7, 7.5, 7, 1000]],
  // Not a number is null in JSON.
  [`[Number(''), Number('  '), Number(true), Number(null), Number([1]), Number('7 days')]`, Array(6).fill(null)],
  [`JSON.parse('[1, "a", null, { "b": true }]')`, [1, 'a', null, { b: true }]],
  [`JSON.stringify([issue.key, null, x => x])`, '["HELP-1",null,"x => x"]'],
  ['JSON == JSON', true],
])('%s, of what is always there', (expression, answer) => {
  expect(desk.of(expression)).toEqual(answer);
});

const over = (list: Value, expression: string) =>
  evaluateExpression(expression, { variables: { given: list }, limits: EXPRESSION_LIMITS });
const numbers = (count: number): Value => Array.from({ length: count }, (_, i) => i);

test('items beyond a thousand are expensive, for methods that call a function', () => {
  const cost = (count: number, expression: string) => over(numbers(count), expression).complexity.expensiveOperations;
  for (const call of ['map(n => n)', 'filter(n => false)', 'every(n => true)', 'reduce((a, b) => b)']) {
    expect([cost(1_000, `given.${call}`), cost(1_007, `given.${call}`)]).toEqual([0, 7]);
  }
  expect(cost(1_007, 'given.includes(5)')).toBe(0);
  expect(() => cost(1_011, 'given.map(n => n)')).toThrow('the limit of 10 expensive operations');
});

test('join leaves ten thousand characters as they are, and ends longer texts in dots', () => {
  const joined = (length: number) => String(over([...'a'.repeat(length - 1), 'z'], `given.join('')`).value);
  expect(joined(10_000)).toBe(`${'a'.repeat(9_999)}z`);
  expect(joined(10_001)).toBe(`${'a'.repeat(9_997)}...`);
});
