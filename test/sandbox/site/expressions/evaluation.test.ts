import { evaluateExpression } from '../../../../sandbox/site/expressions/evaluate';
import { EXPRESSION_LIMITS } from '../../../../sandbox/site/expressions/limits';
import type { HostObject, Value } from '../../../../sandbox/site/expressions/values';
import { expressionDesk } from './expression-desk';
import { refusalOf } from './refusal-of';

const desk = expressionDesk();
const over = (given: Value, expression: string) =>
  evaluateExpression(expression, { variables: { given }, limits: EXPRESSION_LIMITS });

test.each([
  ['null.a', 'Type null does not have any properties.'],
  [`null['a']`, 'Type null does not have any properties.'],
  ['null[0]', 'Type null does not have any properties.'],
  [`'abc'[0]`, `Can't access String by Number.`],
  ['(5)[0]', `Can't access Number by Number.`],
  ['{ a: 1 }[0]', `Can't access Map by Number.`],
  ['[1][true]', `Can't access List by Boolean.`],
  ['issue[null]', `Can't access Issue by null.`],
  ['[1, 2][2]', 'Index 2 is out of bounds of a List of length 2.'],
  ['[1][-1]', 'Index -1 is out of bounds of a List of length 1.'],
  ['true.a', 'Unrecognized property of `Boolean`: "a" (\'a\').'],
  [`(1)['a']`, 'Unrecognized property of `Number`: "a" (\'a\').'],
  [
    `JSON.a`,
    `Unrecognized property of \`JSON\`: "a" ('a'). Available properties of type 'JSON' are: 'parse', 'stringify'`,
  ],
  ['nobody', 'Unrecognized variable: "nobody".'],
  ['!nobody', 'Unrecognized variable: "nobody".', 'nobody'],
  ['-nobody', 'Unrecognized variable: "nobody".', 'nobody'],
  ['null()', 'null is not a function.'],
  [`{ a: 1 }.b()`, 'null is not a function.'],
])('%s is refused', (expression, why, part = expression) => {
  expect(refusalOf(() => desk.of(expression))).toMatchObject({
    message: `Evaluation failed: "${part}" - ${why}`,
    type: 'type',
    expression: part,
  });
});

test('a refusal names the smallest part that failed, and where it stands', () => {
  const refusal = refusalOf(() => desk.of('let a = [1, 2];\nlet b = a[7];\nb + 1'));
  expect(refusal).toMatchObject({
    message: 'Evaluation failed: "a[7]" - Index 7 is out of bounds of a List of length 2.',
    ...{ line: 2, column: 9, expression: 'a[7]' },
  });
});

test('every method of a type is named where one is not there', () => {
  expect(refusalOf(() => desk.of('[].find(x => x)')).message).toMatch(
    /Available properties of type 'List' are: 'concat', 'every', 'filter', 'flatMap', 'flatten', 'includes', 'indexOf', 'join', 'length', 'map', 'reduce', 'slice', 'some', 'sort'$/,
  );
  expect(refusalOf(() => desk.of(`''.substring`)).message).toMatch(
    /are: 'includes', 'indexOf', 'length', 'match', 'matchAll', 'padEnd', 'padStart', 'repeat', 'replace', 'slice', 'split', 'toLowerCase', 'toUpperCase', 'trim'$/,
  );
});

test('an object without a list of members names none', () => {
  const thing: HostObject = { typeName: 'Thing', get: () => undefined };
  expect(refusalOf(() => over(thing, 'given.a')).message).toBe(
    `Evaluation failed: "given.a" - Unrecognized property of \`Thing\`: "a" ('a').`,
  );
});

test('?. reads what is there, and is null for what is not there and of null', () => {
  expect(
    desk.of(`[issue?.key, issue?.nothing, issue?.['key'], null?.['key'], [1]?.[0], issue?.assignee?.displayName]`),
  ).toEqual(['HELP-1', null, 'HELP-1', null, 1, null]);
  expect(refusalOf(() => desk.of('(null?.a).b')).message).toContain('Type null does not have any properties.');
  // Only what does not exist: a failure of another kind stays one.
  expect(refusalOf(() => desk.of('[1]?.[3]')).message).toContain('out of bounds');
});

test('what is caught tells its message and the part that failed; what is thrown on keeps its words', () => {
  expect(desk.of(`try { 1 + [nobody] } catch (e) { [e.message, e.location, '' + e] }`)).toEqual([
    ...['Unrecognized variable: "nobody".', 'nobody', 'Unrecognized variable: "nobody".'],
  ]);
  expect(desk.of(`try { throw { a: 1 } } catch (e) { e.message }`)).toBe('[object Map]');
  expect(desk.of(`try { null.a } catch () { 'caught' }`)).toBe('caught');
  expect(refusalOf(() => desk.of(`try { null.a } catch (e) { throw e }`))).toMatchObject({
    ...{ message: 'Type null does not have any properties.', type: 'other' },
  });
  expect(refusalOf(() => desk.of(`try { null.a } catch (e) { e.stack }`)).message).toContain(
    `Unrecognized property of \`Error\`: "stack" ('stack'). Available properties of type 'Error' are: 'location', 'message'`,
  );
  // The place of what an inner function throws is lost to nobody: the outermost throw is told.
  expect(refusalOf(() => desk.of(`[1].map(n => throw 'number ' + n)`))).toMatchObject({
    ...{ message: 'number 1', type: 'other', expression: `throw 'number ' + n` },
  });
});

test('a function that calls itself for ever is stopped, one that ends is not', () => {
  expect(refusalOf(() => desk.of('let f = n => f(n + 1); f(0)'))).toMatchObject({
    message: expect.stringContaining('The expression calls itself too often.') as string,
    type: 'other',
  });
  expect(desk.of('let f = n => n > 0 ? n + f(n - 1) : 0; f(20)')).toBe(210);
  // Calls that have ended count for nothing.
  expect(over(Array(700).fill(1), 'given.map(n => n + 1).reduce((sum, n) => sum + n)').value).toBe(1_400);
});

test('a result holds a thousand objects and ten thousand plain values at most', () => {
  const thing: HostObject = { typeName: 'Thing', identity: '1', get: () => undefined };
  expect(over(Array(1_000).fill(thing), 'given').complexity).toMatchObject({ beans: 1_000, primitiveValues: 0 });
  expect(over(Array(10_000).fill('a'), '{ all: given }').complexity).toMatchObject({
    beans: 0,
    primitiveValues: 10_000,
  });
  expect(refusalOf(() => over(Array(1_001).fill(thing), 'given'))).toMatchObject({
    ...{ message: 'Evaluation failed: The expression exceeded the limit of 1000 beans.', type: 'other' },
  });
  expect(refusalOf(() => over(Array(10_001).fill(1), '[given]'))).toMatchObject({
    ...{ message: 'Evaluation failed: The expression exceeded the limit of 10000 primitive values.', type: 'other' },
  });
});

const steps = (expression: string, given: Value = 'text') => over(given, expression).complexity.steps;

test.each([
  ['1', 'given'],
  ['given', '!given'],
  ['given', 'typeof given'],
  ['1', 'typeof nothing'],
  ['given', 'given + 1'],
  ['given', 'given.length'],
  ['given.trim', 'given.trim()'],
  ['x => 1', '(x => 1)()'],
  ['1', 'new Map()'],
  ['[]', '[].map(x => 1)'],
  ['[1].map(x => 1)', '[1, 2].map(x => 1)'],
])('%s takes fewer steps than %s', (less, more) => {
  expect(steps(less)).toBeLessThan(steps(more));
});

test('long texts that an expression makes cost steps by their length, others do not', () => {
  const long = 'a'.repeat(256_000);
  for (const made of ['given + 1', 'given.toUpperCase()']) expect(steps(made, long) - steps(made, 'a')).toBe(1_000);
  expect(steps('given.length', long)).toBe(steps('given.length', 'a'));
  expect(steps('given.slice(0)', Array(500).fill(1)) - steps('given.slice(0)', [1])).toBe(499);
});
