import type { Json } from '../../../../sandbox/json';
import { expressionDesk } from './expression-desk';

const desk = expressionDesk();

/* What the reference documents of the language and of plain values, each with its answer. */
const cases: [string, Json][] = [
  ['[1, [2, [3]]].flatten()', [1, 2, [3]]],
  ['[1, 2].concat(3).concat([4])', [1, 2, 3, 4]],
  ['[1, 2, 3].slice(-2)', [2, 3]],
  [`['a', 'b'].join('; ')`, 'a; b'],
  ['[1, 2, 3, 4].reduce((a, b) => { return a + b; })', 10],
  ['[3, 1, 2].sort((a, b) => a < b ? -1 : 1)', [1, 2, 3]],
  [`[1].map(n => ({ n: n }))`, [{ n: 1 }]],
  [`[1].map(n => { let double = n * 2; return double; })`, [2]],
  [`[1, 2].map(n => { if (n > 1) { 'many' } else { 'one' } })`, ['one', 'many']],
  [`['a'].map(n => { 'quoted key': n })`, [{ 'quoted key': 'a' }]],
  ['[].map(x => {})', []],
  [`['a', 'b', 'a'].reduce((all, x) => all.set(x, (all[x] || 0) + 1), new Map())`, { a: 2, b: 1 }],
  [`{ a: 1 }.entries()`, [['a', 1]]],
  [`'7'.padStart(3, '0') + 'a'.padEnd(3, '.') + 'ab'.repeat(2)`, '007a..abab'],
  [`'HELP-12'.match('([A-Z]+)-(\\\\d+)')`, ['HELP-12', 'HELP', '12']],
  [`'nothing'.match('\\\\d')`, null],
  [`'a1b22'.matchAll('\\\\d+').map(m => m[0])`, ['1', '22']],
  [`'a-b-c'.replace('-', '+')`, 'a+b+c'],
  [`'l2'.replace('([a-z])(\\\\d)', (all, letter, digit) => letter.toUpperCase() + digit)`, 'L2'],
  [`'Low'.match('(?i)LOW') != null`, true],
  [`'a b'.split(' ')`, ['a', 'b']],
  [`Number('12.5') + 1`, 13.5],
  [`Number('twelve') == Number('1')`, false],
  [`JSON.parse('{"a": [1, null]}').a`, [1, null]],
  [`JSON.stringify({ a: [1, 'x', null] })`, '{"a":[1,"x",null]}'],
  [`typeof sprint`, 'undefined'],
  [`typeof project != 'undefined' && project.style == 'next-gen'`, false],
  [`typeof issue + typeof user + typeof new Date() + typeof new Map()`, 'IssueUserDateMap'],
  [`null?.anything ?? 'none'`, 'none'],
  [`issue?.nowhere ?? 'none'`, 'none'],
  [`issue?.['nowhere'] ?? 'none'`, 'none'],
  [`try { issue.nowhere } catch (e) { e.location }`, 'issue.nowhere'],
  [`try { throw 'no' } catch (e) { [e.message, e.location, typeof e] }`, ['no', null, 'Error']],
  [`try { try { throw 'inner' } catch (e) { throw e } } catch (e) { e.message }`, 'inner'],
  [
    `let parts = '100 USD'.split(' '); { amount: Number(parts[0]), currency: parts[1] }`,
    { amount: 100, currency: 'USD' },
  ],
  ["`${'#'.repeat(30 / 10).padEnd(5, '-')} (${30}%)`", '###-- (30%)'],
];

test.each(cases)('%s', (expression, answer) => {
  expect(desk.of(expression)).toEqual(answer);
});

/* JavaScript that Jira expressions do not have. */
const foreign = [
  `'a'.startsWith('a')`,
  `'a'.substring(1)`,
  `'a'.replaceAll('a', 'b')`,
  `[1].find(x => true)`,
  `[1].at(0)`,
  `(1).toFixed(2)`,
];

test.each(foreign)('%s is no part of the language', (expression) => {
  expect(() => desk.of(expression)).toThrow('Unrecognized property');
});

test.each(['Math.max(1, 2)', 'Object.keys({})', 'parseInt(1)', 'console.log(1)'])('%s is unknown', (expression) => {
  expect(() => desk.of(expression)).toThrow('Unrecognized variable');
});

test.each(['1 === 1', 'a => ', 'x = 1', '(1', 'function () {}', 'for (;;) {}'])('%s is no expression', (expression) => {
  expect(() => desk.of(expression)).toThrow(/expected, .* encountered\.$/);
});

test.each([
  `'a'.match('(?<!b)a')`,
  `'aa'.match('(a)\\\\1')`,
  `'a'.match('(a+)+b')`,
  `'a'.match('a++')`,
  `try { 'a'.match('(a|a)*') } catch (e) { null }`,
])('%s is loudly not supported', (expression) => {
  expect(() => desk.of(expression)).toThrow('is not supported by the sandbox.');
});

test('a text is padded and repeated a hundred times at most, and join ends long texts in dots', () => {
  expect(() => desk.of(`'a'.repeat(101)`)).toThrow('between 0 and 100');
  const long = String(
    desk.of(`['a'.repeat(100)].map(x => [x,x,x,x,x,x,x,x,x,x].join('')).map(x => [x,x,x,x,x,x,x,x,x,x,x].join(''))[0]`),
  );
  expect([long.length, long.endsWith('...')]).toEqual([10_000, true]);
});
