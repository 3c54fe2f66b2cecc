import type { Json } from '../../../../sandbox/json';
import { expressionDesk } from './expression-desk';
import { refusalOf } from './refusal-of';

const desk = expressionDesk();
const project = desk.site.projects.get('10000')!;
desk.comment('70', 'First.', true);
desk.comment('71', 'Second.', true);
desk.link('50', desk.request(), true);
const of = (expression: string) => desk.of(expression, 'agent-l1', { project });

const compared: [string, Json][] = [
  ['[1 < 2, 1 < 1, 2 < 1]', [true, false, false]],
  ['[1 <= 2, 1 <= 1, 2 <= 1]', [true, true, false]],
  ['[1 > 2, 1 > 1, 2 > 1]', [false, false, true]],
  ['[1 >= 2, 1 >= 1, 2 >= 1]', [false, true, true]],
  [`['a' < 'b', 'b' <= 'a', 'a' > 'b', 'b' >= 'a']`, [true, false, false, true]],
  [`[1 == 1, 1 == 2, 'a' == 'a', 'a' == 'b', true == false]`, [true, false, true, false, false]],
  [`[null == null, null == 1, 1 == null, 'a' != null, null == false]`, [true, false, false, true, false]],
  ['[issue == null, [] == null, {} == null, issue == 1, 1 == [1]]', [false, false, false, false, false]],
];
const content: [string, Json][] = [
  ['[1, 2] == [1, 2]', true],
  ['[1, 2] == [1, 3]', false],
  ['[1, 2] == [3, 2]', false],
  ['[1] == [1, 2]', false],
  ['[1, 2] == [1]', false],
  ['[] == []', true],
  ['{ a: 1, b: 2 } == { b: 2, a: 1 }', true],
  ['{ a: 1, b: 2 } == { a: 1, b: 3 }', false],
  ['{ a: 1, b: 2 } == { a: 3, b: 2 }', false],
  ['{ a: 1 } == { a: 1, b: 2 }', false],
  ['{ a: null } == { b: null }', false],
  ['{ a: 1 } == [1]', false],
  ['[{ a: [1, 2] }] == [{ a: [1, 2] }]', true],
  ['[{ a: [1, 2] }] == [{ a: [1, 3] }]', false],
];
const objects: [string, Json][] = [
  ['issue == new Issue(issue.key)', true],
  ['issue.links[0].linkedIssue == issue', false],
  ['user == new User(user.accountId)', true],
  ['issue.assignee == user', false],
  // A link type and a project can have the same number.
  ['[issue.links[0].type.id, project.id]', [10000, 10000]],
  ['issue.links[0].type == project', false],
  // A text of several lines has no id: it equals itself alone.
  ['issue.comments[0].body == issue.comments[1].body', false],
  ['let body = issue.comments[0].body; body == body', true],
];

test.each([...compared, ...content, ...objects])('%s', (expression, answer) => {
  expect(of(expression)).toEqual(answer);
});

test.each<[string, Json]>([
  ['[7 / 2, 7 % 4, 7 * -1, 7 - 10, 1 + 1]', [3.5, 3, -7, -3, 2]],
  ['-(-3)', 3],
  // No number of JSON.
  ['[1 / 0, 0 / 0]', [null, null]],
  [`'' + null + true + 1.5`, 'nulltrue1.5'],
  [`'' + [1, [2, 'x']]`, '1,2,x'],
  [`1 + ' day'`, '1 day'],
  ['`${[1, 2]} of ${issue} in ${ {a: 1} }`', '1,2 of [object Issue] in [object Map]'],
  [`'' + (x => x + 1)`, 'x => x + 1'],
])('%s is counted or joined', (expression, answer) => {
  expect(of(expression)).toEqual(answer);
});

test.each([
  ['null', 'null'],
  ['true', 'Boolean'],
  ['1.5', 'Number'],
  [`'1'`, 'String'],
  ['[null]', 'List'],
  ['{ a: 1 }', 'Map'],
  ['(x => x)', 'Function'],
  ['Number', 'Function'],
  ['JSON', 'JSON'],
  ['issue.status', 'IssueStatus'],
])('typeof %s is %s', (expression, type) => {
  expect(of(`typeof ${expression}`)).toBe(type);
});

test.each([
  ['1 < null', `Can't compare Number to null.`],
  ['null >= 1', `Can't compare null to Number.`],
  [`'2' > 1`, `Can't compare String to Number.`],
  [`1 <= '2'`, `Can't compare Number to String.`],
  ['true < false', `Can't compare Boolean to Boolean.`],
  ['[1] < [2]', `Can't compare List to List.`],
  ['issue < issue', `Can't compare Issue to Issue.`],
  ['issue > user', `Can't compare Issue to User.`],
  [`'1' == 1`, `Can't compare String to Number.`],
  ['true != 1', `Can't compare Boolean to Number.`],
  ['1 + null', `Operator + can't be applied to Number and null.`],
  ['true + 1', `Operator + can't be applied to Boolean and Number.`],
  [`'3' - 1`, `Operator - can't be applied to String and Number.`],
  [`2 * '3'`, `Operator * can't be applied to Number and String.`],
  ['1 / null', `Operator / can't be applied to Number and null.`],
  ['[1] % 2', `Operator % can't be applied to List and Number.`],
  [`-'a'`, `Operator - can't be applied to String.`],
  ['-null', `Operator - can't be applied to null.`],
])('%s is refused', (expression, why) => {
  expect(refusalOf(() => of(expression))).toMatchObject({
    message: `Evaluation failed: "${expression}" - ${why}`,
    type: 'type',
    line: 1,
    column: 1,
    expression,
  });
});

test('what is empty, nought or null is no, everything else is yes', () => {
  const values = `[null, false, '', 0, Number('x'), true, 'a', '0', 1, -1, [], {}, issue]`;
  expect(of(`${values}.map(it => !!it)`)).toEqual([
    ...[false, false, false, false, false],
    ...[true, true, true, true, true, true, true, true],
  ]);
  expect(of(`[null, false, '', 0].map(it => it ?? 'else')`)).toEqual(['else', false, '', 0]);
  expect(of(`[0 || 'else', 'a' || 'else', 0 && 'then', 'a' && 'then']`)).toEqual(['else', 'a', 0, 'then']);
});
