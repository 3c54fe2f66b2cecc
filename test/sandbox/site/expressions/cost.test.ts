import { LEVEL } from '../issues/a-desk';
import { expressionDesk, type ExpressionDesk } from './expression-desk';

function linked(count: number): ExpressionDesk {
  const desk = expressionDesk();
  for (let i = 0; i < count; i++) desk.link(String(100 + i), desk.request(), true);
  return desk;
}
const cost = (desk: ExpressionDesk, expression: string): number =>
  desk.evaluation(expression).complexity.expensiveOperations;

test('the status of any number of linked issues costs one expensive operation: that of the links', () => {
  expect(cost(linked(40), `issue.links.every(l => l.linkedIssue.status.category.key == 'done')`)).toBe(1);
  const every = `issue.links.map(l => l.linkedIssue.status.category.key)`;
  expect(cost(linked(40), every)).toBe(1);
});

test('what is marked "1" costs once for all issues, what is marked "N" for each', () => {
  const desk = linked(3);
  expect(cost(desk, 'issue.links.map(l => l.linkedIssue.assignee)')).toBe(2);
  expect(cost(desk, `issue.links.map(l => l.linkedIssue.properties['tierline'])`)).toBe(2);
  expect(cost(desk, 'issue.links.map(l => l.linkedIssue.comments)')).toBe(4);
  expect(cost(desk, 'issue.links.map(l => l.linkedIssue.comments.length)')).toBe(2);
  expect(cost(desk, `issue.links.map(l => l.linkedIssue.${LEVEL})`)).toBe(4);
  expect(cost(desk, `new Issue('HELP-1').comments`)).toBe(2);
});

test('a custom field of each of ten linked issues is one read too many', () => {
  const read = `issue.links.every(l => l.linkedIssue.${LEVEL} == null)`;
  expect(cost(linked(9), read)).toBe(10);
  expect(() => cost(linked(10), read)).toThrow('The expression exceeded the limit of 10 expensive operations.');
});
