import { evaluateExpression } from '../../../../sandbox/site/expressions/evaluate';
import { FILTER_LIMITS } from '../../../../sandbox/site/expressions/limits';
import { parseExpression } from '../../../../sandbox/site/expressions/parser';
import { refusalOf } from './refusal-of';

const valueOf = (text: string) => evaluateExpression(text, { variables: { name: 'Ada' }, limits: FILTER_LIMITS }).value;

test.each<[string, unknown]>([
  [String.raw`'\n\r\t\b\f\0'`, '\n\r\t\b\f\0'],
  [String.raw`'it\'s' + "\"so\"" + '\\'`, `it's"so"\\`],
  [String.raw`'\u0041\u00e9!'`, 'Aé!'],
  [String.raw`'\u20AC5 \u00b0'`, '€5 °'],
  [String.raw`'\d'`, 'd'],
  [String.raw`'\u41'`, 'u41'],
  [`"a 'quoted' text"`, `a 'quoted' text`],
  ['`plain`', 'plain'],
  ['`${name}`', 'Ada'],
  ['`a ${1}${2} b`', 'a 12 b'],
  [String.raw`'' + ${'`'}\${name} \` \n${'`'}`, '${name} ` \n'],
  ["`${'}'}-${\"}\"}-${'`'}`", '}-}-`'],
  ['`${`inner ${name}`} outer`', 'inner Ada outer'],
  ['`${ { a: 1 }.a }`', '1'],
  ['`${`{`}${`\\``}${`}`}`', '{`}'],
  ['`$ { } ${`${`deep`}`}`', '$ { } deep'],
])('%s', (text, value) => {
  expect(valueOf(text)).toBe(value);
});

test.each<[string, number]>([
  ['12', 12],
  ['1.25', 1.25],
  ['.25', 0.25],
  ['1e3', 1000],
  ['2E+2', 200],
  ['25e-1', 2.5],
  ['1e10', 10_000_000_000],
  ['true ?.5 : 1', 0.5],
  ['false?.5:.75', 0.75],
])('%s is a number', (text, value) => {
  expect(valueOf(text)).toBe(value);
});

test.each([
  [`'open`, `closing ' expected, EOF encountered.`, 1],
  [`1 + "open`, 'closing " expected, EOF encountered.', 5],
  [`'open\\'`, `closing ' expected, EOF encountered.`, 1],
  ['  `open', 'closing ` expected, EOF encountered.', 3],
  ['`a ${name', '} expected, EOF encountered.', 6],
  ['`a ${`b ${name}`', '} expected, EOF encountered.', 6],
  [`\`a \${'}`, `closing ' expected, EOF encountered.`, 6],
  ['1 # 2', 'Unexpected character #.', 3],
  ['1 & 2', 'Unexpected character &.', 3],
  [`1 'a b'`, `EOF expected, 'a b' encountered.`, 3],
  ['1 `a ${name} b`', 'EOF expected, `a ${name} b` encountered.', 3],
  ['1 2.5', 'EOF expected, 2.5 encountered.', 3],
  ['a.1', 'EOF expected, .1 encountered.', 2],
  ['`${1 2}`', '} expected, 2 encountered.', 6],
  ['`${}`', /^!, -, .* or \{ expected, EOF encountered\.$/, 4],
  ['new 1', 'IDENTIFIER expected, 1 encountered.', 5],
  ['new Date', '( expected, EOF encountered.', 9],
  ['let 1 = 2; 3', 'IDENTIFIER expected, 1 encountered.', 5],
  ['let a 2; 3', '= expected, 2 encountered.', 7],
  ['{ 1: 2 }', 'IDENTIFIER expected, 1 encountered.', 3],
  ['{ a 1 }', ': expected, 1 encountered.', 5],
  ['[1 2]', '] expected, 2 encountered.', 4],
  ['a[1', '] expected, EOF encountered.', 4],
  ['true ? 1', ': expected, EOF encountered.', 9],
  ['try { 1 }', 'catch expected, EOF encountered.', 10],
  ['try { 1 } catch (1) { 2 }', 'IDENTIFIER expected, 1 encountered.', 18],
])('%s is no expression', (text, message, column) => {
  const refusal = refusalOf(() => valueOf(text));
  expect(refusal.message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  expect(refusal).toMatchObject({ type: 'syntax', line: 1, column });
});

const RESERVED = ['null', 'true', 'false', 'new', 'typeof', 'let', 'return', 'if', 'else', 'try', 'catch', 'throw'];
test.each(RESERVED)('%s is no name of a variable, but may be one of a member', (word) => {
  expect(refusalOf(() => valueOf(`let ${word} = 1; 1`)).message).toBe(`IDENTIFIER expected, ${word} encountered.`);
  expect(valueOf(`{ ${word}: 1 }.${word}`)).toBe(1);
});

test('names, literals and members are leaves, those inside a template, too', () => {
  const leaves = (text: string) => parseExpression(text).leaves;
  expect(leaves('issue.links.length > 1')).toBe(4);
  expect(leaves('`a`')).toBe(1);
  expect(leaves('`${a} and ${b.c}`')).toBe(4);
});

test.each([
  ['brackets', '('.repeat(200) + '1'],
  ['members', `a${'.b'.repeat(202)}`],
])('%s nested more than 200 deep are refused', (_, text) => {
  const refusal = refusalOf(() => valueOf(text));
  expect(refusal).toMatchObject({ message: 'Expression is nested more than 200 deep.', type: 'syntax', line: 1 });
});

test('a text that is too long is refused before it is read', () => {
  const refusal = refusalOf(() => parseExpression('#'.repeat(11), { characters: 10 }));
  expect(refusal).toMatchObject({ message: 'Jira expression is too long (11), limit: 10 characters', type: 'other' });
});
