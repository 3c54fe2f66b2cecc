import { evaluateExpression } from '../../../../sandbox/site/expressions/evaluate';
import { EXPRESSION_LIMITS, FILTER_LIMITS } from '../../../../sandbox/site/expressions/limits';
import { fromJson, type HostObject, type Value } from '../../../../sandbox/site/expressions/values';

const evaluate = (text: string, variables: Record<string, Value> = {}) =>
  evaluateExpression(text, { variables, limits: FILTER_LIMITS }).value;

const user = (accountId: string): HostObject => ({
  typeName: 'User',
  properties: ['accountId'],
  get: (name) => (name === 'accountId' ? accountId : undefined),
});

describe('what a Jira expression answers', () => {
  const cases: [string, Value][] = [
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['-2 + 7 % 4', 1],
    [`'level ' + 2`, 'level 2'],
    ['`L${1 + 1} of ${[1, 2].length}`', 'L2 of 2'],
    [`null ?? 'nobody'`, 'nobody'],
    [`'' || 'nobody'`, 'nobody'],
    [`null == null && 'a' != 'b'`, true],
    ['!!0', false],
    ['1 < 2 && 2 <= 2 && 3 > 2', true],
    [`'a' < 'b'`, true],
    ['[1, 2, 3].map(x => x * 2).filter(x => x > 2)', [4, 6]],
    ['[[1], [2, 3]].flatMap(x => x)', [1, 2, 3]],
    ['[3, 1, 2].sort((a, b) => a - b).slice(1)', [2, 3]],
    ['[1, 2, 3].reduce((sum, x) => sum + x, 10)', 16],
    ['[1, 2].includes(2) && [1, 2].indexOf(3) == -1', true],
    ['[].every(x => false) && ![].some(x => true)', true],
    [`' Waiting '.trim().toLowerCase().includes('wait')`, true],
    [`'a,b'.split(',').length`, 2],
    ['let a = 2; let b = a * 2; a + b', 6],
    [`if (1 > 2) { 'yes' } else if (2 > 1) { 'second' } else { 'no' }`, 'second'],
    [`try { null.x } catch (e) { 'caught' }`, 'caught'],
    [`true ? 'a' : throw 'never'`, 'a'],
    [`typeof [1] + typeof 'x' + typeof null`, 'ListStringnull'],
    [`{ level: 'L2' }.level`, 'L2'],
    [`{ level: 'L2' }['team'] == null`, true],
    [`{ a: 1 }.get('a') == { a: 1 }.a`, true],
  ];

  it.each(cases)('%s', (text, answer) => {
    expect(evaluate(text)).toEqual(answer);
  });

  it('takes a brace after an arrow for a map, as the documented idiom does', () => {
    const comments = fromJson([{ id: '1', author: { displayName: 'L1 agent' } }]);
    expect(evaluate('comments.map(c => { id: c.id, author: c.author.displayName })', { comments })).toEqual([
      new Map([
        ['id', '1'],
        ['author', 'L1 agent'],
      ]),
    ]);
  });

  it('skips the rest of a chain after ?. on null', () => {
    expect(evaluate(`issue?.fields.assignee.accountId == null`, { issue: null })).toBe(true);
  });

  it('evaluates only the side of && and ?: that is needed', () => {
    expect(evaluate('issue != null && issue.key == 1', { issue: null })).toBe(false);
  });
});

describe('what a Jira expression refuses', () => {
  const cases: [string, string][] = [
    [`1 > '0'`, `Evaluation failed: "1 > '0'" - Can't compare Number to String.`],
    [`1 == '1'`, `Evaluation failed: "1 == '1'" - Can't compare Number to String.`],
    ['nobody.name', 'Evaluation failed: "nobody" - Unrecognized variable: "nobody".'],
    ['null.name', 'Evaluation failed: "null.name" - Type null does not have any properties.'],
    [
      `'a'.startsWith('a')`,
      `Unrecognized property of \`String\`: "startsWith" ('startsWith'). Available properties of type 'String' are: 'includes'`,
    ],
    [`'a'.constructor`, 'Unrecognized property of `String`'],
    [`[1].push(2)`, `"push"`],
    [`'a'.match('(?<=a)b')`, 'is not supported by the sandbox.'],
    ['new Date()', 'new Date(…) is not supported by the sandbox.'],
    ['[1][4]', 'Index 4 is out of bounds of a List of length 1.'],
    ['1 - null', "Operator - can't be applied to Number and null."],
    ['(1)(2)', 'Number is not a function.'],
    [`[1].map('x')`, 'Argument 1 of map must be a Function, not String.'],
  ];

  it.each(cases)('%s', (text, message) => {
    expect(() => evaluate(text)).toThrow(message);
  });

  it('names what an object of the site does have', () => {
    expect(() => evaluate('user.email', { user: user('712020:agent-l1') })).toThrow(
      `Evaluation failed: "user.email" - Unrecognized property of \`User\`: "email" ('email'). Available properties of type 'User' are: 'accountId'`,
    );
  });

  it('passes on, word for word, what the expression throws', () => {
    expect(() => evaluate(`throw 'Resolve HELP-2 first'`)).toThrow(/^Resolve HELP-2 first$/);
  });
});

describe('the limits of an evaluation', () => {
  it('counts steps, beans and primitive values as the REST API reports them', () => {
    const { complexity } = evaluateExpression('[user, 1, null].map(x => x)', {
      variables: { user: user('712020:customer') },
      limits: EXPRESSION_LIMITS,
    });
    expect(complexity).toMatchObject({ expensiveOperations: 0, beans: 1, primitiveValues: 2 });
    expect(complexity.steps).toBeGreaterThan(3);
  });

  it('allows ten expensive operations', () => {
    const issue: HostObject = {
      typeName: 'Issue',
      get: (_name, purse) => {
        purse.spend('expensiveOperations');
        return [];
      },
    };
    const reads = (n: number) =>
      Array.from({ length: n }, () => 'issue.comments')
        .join(';')
        .split(';')
        .map((read, i) => `a${i} = ${read}`)
        .join('; ') + '; 1';
    const run = (n: number) => evaluateExpression(reads(n), { variables: { issue }, limits: EXPRESSION_LIMITS });
    expect(run(10).complexity.expensiveOperations).toBe(10);
    expect(() => run(11)).toThrow('The expression exceeded the limit of 10 expensive operations.');
  });

  it('stops an expression that multiplies its own lists, even inside try', () => {
    const text = `try { ${'x'} } catch (e) { 'swallowed' }`.replace(
      'x',
      '[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20].reduce((all, i) => all.concat(all), [1])',
    );
    expect(() => evaluate(text)).toThrow('The expression exceeded the limit of 50000 steps.');
  });
});
