import { evaluateFilter, parseFilter, propertyPaths } from '../../../../sandbox/site/expressions/filter';
import { FILTER_LIMITS } from '../../../../sandbox/site/expressions/limits';
import { evaluateExpression } from '../../../../sandbox/site/expressions/evaluate';
import { lenient } from '../../../../sandbox/site/expressions/lenient';
import { toJson } from '../../../../sandbox/site/expressions/values';
import { refusalOf } from './refusal-of';

const P = `event.runtime.issue.properties['tier'].level`;
const pathsOf = (text: string) => propertyPaths(parseFilter(text));

describe('the properties a filter reads', () => {
  test.each([
    `${P} == 'L2'`,
    `[1, ${P}] != null`,
    `{ a: ${P} } != null`,
    '`level ${' + P + '}` == null',
    `new Map(${P}) == null`,
    `${P} ? true : false`,
    `true ? ${P} : false`,
    `true ? false : ${P}`,
    `throw ${P}`,
    `let level = ${P}; level == 'L2'`,
    `let level = 1; ${P} == 'L2'`,
    `try { ${P} } catch (e) { false }`,
    `try { true } catch (e) { ${P} }`,
    `if (true) { ${P} } else { false }`,
    `!${P}`,
    `[1].some(x => ${P})`,
    `[1].some(x => { return ${P}; })`,
    `event['a'][${P}]`,
    `(${P}).length`,
    `(${P})['length']`,
    `event?.runtime?.issue.properties['tier']?.level == 'L2'`,
  ])('are found in %s', (text) => {
    expect(pathsOf(text)).toEqual([`issue.properties['tier'].level`]);
  });

  test('are told once each, in the order they stand, and what else is read of the event is none', () => {
    expect(pathsOf(`event.issue.key == 'HELP-1' && event.runtime == null && runtime.a == 1`)).toEqual([]);
    expect(
      pathsOf(`[event.runtime.user.a, event.runtime.issue.b, event.runtime.user.a, event.runtime.issue.b.c]`),
    ).toEqual(['user.a', 'issue.b', 'issue.b.c']);
  });
});

/** What a path into some data comes to. */
const read = (data: Parameters<typeof lenient>[0], expression: string) =>
  toJson(evaluateExpression(expression, { variables: { data: lenient(data) }, limits: FILTER_LIMITS }).value);

describe('a path that ends somewhere', () => {
  test.each<[string, unknown]>([
    ['data.text', 'a'],
    ['data.no', false],
    ['data.none', null],
    ['data.none.deeper', null],
    ['data.nowhere.deeper', null],
    ['data.text.length', null],
    ['data.list', ['a', 1, true, null]],
    ['data.mixed', null],
    ['data.object', null],
    ['data', null],
    [`data['object.inner']`, 1],
    [`data['a.b']`, 'a key with a dot'],
    [`data['a.b'].c`, null],
    ['data.constructor', null],
    ['[data.text, typeof data.list, typeof data.object]', ['a', 'List', 'null']],
    [`'' + data.text`, 'a'],
    ['data?.text', 'a'],
    ['(data.list)[1]', 1],
    ['data.list[1]', null],
    ['data.text == `a` && !data.no', true],
  ])('%s is %j', (expression, value) => {
    const data = {
      ...{ text: 'a', no: false, none: null, list: ['a', 1, true, null], mixed: ['a', { b: 1 }] },
      ...{ object: { inner: 1 }, 'a.b': 'a key with a dot', a: { b: 'not asked' } },
    };
    expect(read(data, expression)).toEqual(value);
  });

  test('of nothing is null', () => {
    expect(read(null, 'data.a')).toBeNull();
    expect(read('text', 'data')).toBe('text');
    expect(read(['a'], `data['0']`)).toBeNull();
  });
});

test.each<[string, string]>([
  ['event.issue.key', 'String'],
  ['1', 'Number'],
  ['event.changelog', 'null'],
  ['event.issue', 'Map'],
  ['[true]', 'List'],
])('a filter that answers %s is refused', (filter, type) => {
  expect(refusalOf(() => evaluateFilter(filter, { issue: { key: 'HELP-1' } }))).toMatchObject({
    ...{ message: `The expression must evaluate to Boolean, not ${type}.`, type: 'type' },
  });
});

test('a filter may be read once and asked often', () => {
  const filter = parseFilter(`event.issue.key == 'HELP-1'`);
  expect(['HELP-1', 'HELP-2'].map((key) => evaluateFilter(filter, { issue: { key } }))).toEqual([true, false]);
});
