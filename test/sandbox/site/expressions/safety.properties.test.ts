import fc from 'fast-check';
import { evaluateExpression } from '../../../../sandbox/site/expressions/evaluate';
import { ExpressionError } from '../../../../sandbox/site/expressions/expression-error';
import { EXPRESSION_LIMITS } from '../../../../sandbox/site/expressions/limits';
import { sceneVariables } from '../../../../sandbox/site/expressions/objects/scene';
import { toJson } from '../../../../sandbox/site/expressions/values';
import { account } from '../issues/a-desk';
import { expression, print } from './expression-texts';
import { expressionDesk } from './expression-desk';

const { site, issue } = expressionDesk();
const variables = sceneVariables({ site, viewer: account('agent-l1'), issue, project: site.projects.get('10000')! });

/** Whatever it is given, an evaluation ends in a value within its limits, or in an ExpressionError. */
function survives(text: string): void {
  try {
    const { value, complexity } = evaluateExpression(text, { variables, limits: EXPRESSION_LIMITS });
    toJson(value);
    expect(complexity.steps).toBeLessThanOrEqual(EXPRESSION_LIMITS.steps);
    expect(complexity.expensiveOperations).toBeLessThanOrEqual(10);
  } catch (error) {
    expect(error).toBeInstanceOf(ExpressionError);
  }
}

test('any expression ends in a value within the limits or in an error of its own', () => {
  fc.assert(fc.property(expression.map(print), survives), { numRuns: 300 });
});

const MEMBERS = [
  ...['key', 'links', 'comments', 'properties', 'created', 'status', 'assignee', 'project', 'length', 'id', 'labels'],
  ...[`map(x => x)`, `filter(x => x.id)`, `slice(1)`, `plusMonths(999999)`, `plusDays(-1)`, `toCalendarDate()`],
  ...[`match('a*')`, `replace('a', 'b')`, `repeat(9)`, `split('')`, `get('k')`, `join('x')`, `reduce((a, b) => a)`],
];

test('any chain of members of an issue does', () => {
  const chain = fc.tuple(
    fc.constantFrom('issue', 'project', 'user', 'new Date()', `'text'`, '[1, 2]', `new Issue('HELP-1')`),
    fc.array(fc.tuple(fc.constantFrom('.', '?.'), fc.constantFrom(...MEMBERS)), { maxLength: 5 }),
  );
  const text = chain.map(([start, links]) => start + links.map(([dot, member]) => dot + member).join(''));
  fc.assert(fc.property(text, survives), { numRuns: 300 });
});

test('any text for a regular expression does, and soon', () => {
  const pattern = fc.stringMatching(/^[ab()|*+?.{}\\d[\]2,]{0,12}$/);
  fc.assert(
    fc.property(pattern, (it) => survives(`'${'a'.repeat(200)}'.matchAll(${JSON.stringify(it)}).length`)),
    { numRuns: 300 },
  );
});

test.each(['let f = x => f(x); f(1)', 'let f = x => !!!!!!!!!!f(x) || f(x); f(1)', 'let f = x => [x].map(f); f(1)'])(
  '%s, which calls itself, does',
  survives,
);

test('any text at all does', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), survives), { numRuns: 300 });
});
