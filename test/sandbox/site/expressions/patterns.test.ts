import { evaluateExpression } from '../../../../sandbox/site/expressions/evaluate';
import { EXPRESSION_LIMITS } from '../../../../sandbox/site/expressions/limits';
import { expressionDesk } from './expression-desk';
import { refusalOf } from './refusal-of';

const desk = expressionDesk();
/** All that a pattern finds in a text. */
const found = (text: string, pattern: string) =>
  desk.of(`${JSON.stringify(text)}.matchAll(${JSON.stringify(pattern)}).map(m => m[0])`);

/* What Java's dialect and JavaScript's read alike. */
test.each<[string, string, string[]]>([
  ['HELP-1, DEV-22', '[A-Z]+-\\d+', ['HELP-1', 'DEV-22']],
  ['abab ab', '(ab)+', ['abab', 'ab']],
  ['abab ab', '(?:ab){2}', ['abab']],
  ['a(b', 'a\\(b', ['a(b']],
  ['cat dog', 'cat|dog', ['cat', 'dog']],
  ['L1 L2', 'L(1|2)', ['L1', 'L2']],
  ['a+b a+b', '(a\\+b ?)+', ['a+b a+b']],
  ['1+2+', '([+*\\d])+', ['1+2+']],
  ['x|y|', '([a-z|])+', ['x|y|']],
  ['a)b)', '([a-z][)])+', ['a)b)']],
  ['ab', '(a)(b)', ['ab']],
  ['abbb', '(a)b+', ['abbb']],
  ['abbb', '(a)(b)+', ['abbb']],
  ['aab', '(a+)b', ['aab']],
  ['aabcc', '(a+)b(c)+', ['aabcc']],
  ['aab', 'a+(b)?', ['aab']],
  ['Low LOW', '(?i)low', ['Low', 'LOW']],
  ['a\nb', '(?s)a.b', ['a\nb']],
  ['a\nB', '(?im)^b$', ['B']],
  ['', 'a', []],
])('in "%s" the pattern %s finds %j', (text, pattern, all) => {
  expect(found(text, pattern)).toEqual(all);
});

const NESTED = 'a repetition inside a repetition';
test.each([
  ['(?=a)b', 'a group that opens with (?, other than (?:'],
  ['a(?i)b', 'a group that opens with (?, other than (?:'],
  ['(a)\\1', 'a back reference'],
  ['\\p{L}', 'an escape of another dialect'],
  ['a*+', 'a possessive quantifier'],
  ['[a&&b]', 'a character class inside another'],
  ['[a-c[x]]', 'a character class inside another'],
  ['(a+)+', NESTED],
  ['(a*){2}', NESTED],
  ['(a{2})+', NESTED],
  ['(a{12})+', NESTED],
  ['(a{1,})+', NESTED],
  ['(a{1,22})+', NESTED],
  ['(a|b)*', NESTED],
  ['((a|b)c)+', NESTED],
  ['((a)+c)+', NESTED],
  ['((a)c+)+', NESTED],
  ['x(y(?:z+))*', NESTED],
  ['([a]b+)+', NESTED],
  ['(\\(a+)+', NESTED],
])('the pattern %s is not supported: %s', (pattern, what) => {
  expect(refusalOf(() => found('a', pattern))).toMatchObject({
    message: `${what} in the regular expression ${JSON.stringify(pattern)} is not supported by the sandbox.`,
    type: 'other',
  });
});

test.each(['(', ')', '[a', '*'])('%s is no pattern', (pattern) => {
  expect(refusalOf(() => desk.of(`'a'.match('${pattern}')`))).toMatchObject({
    message: `Evaluation failed: "'a'.match('${pattern}')" - Invalid regular expression: "${pattern}".`,
    type: 'other',
  });
});

test('a pattern costs by the length of the text and by its own', () => {
  const steps = (length: number, pattern: string) =>
    evaluateExpression(`text.match('${pattern}') == null`, {
      variables: { text: '-'.repeat(length) },
      limits: EXPRESSION_LIMITS,
    }).complexity.steps;
  expect(steps(51_200, 'ab') - steps(0, 'ab')).toBe(400);
  expect(steps(51_200, 'abab') - steps(0, 'abab')).toBe(800);
});
