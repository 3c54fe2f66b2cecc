import { findIssue } from '../../../people/find';
import { refuse } from '../../../refusal';
import { issuesOf } from '../issue-functions';
import { lacking, noOperator } from '../refusals';
import type { Issue } from '../../../model';
import type { Call, Operand } from '../clause';
import type { JqlField, Scope, Test } from '../scope';

const numberIn = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1));
const projectIn = (key: string): string => key.slice(0, key.lastIndexOf('-'));

/** `key`, `issuekey`, `issue` and `id` are one field: issues by key, also a former one, or by id. */
export const issueKeyField = (name: string): JqlField => ({
  operators: ['=', '!=', 'in', 'not in', '<', '<=', '>', '>='],
  test(clause, scope) {
    const issues = clause.operands.flatMap((operand) => (operand.kind === 'call' ? [] : named(operand, name, scope)));
    const calls = clause.operands.flatMap((operand) => (operand.kind === 'call' ? issuesOf(operand, name, scope) : []));
    const ids = new Set(issues.map((issue) => issue.id));
    const isOne: Test = (issue) => ids.has(issue.id) || calls.some((among) => among(issue));
    const [bound] = issues;
    const inProject =
      (holds: (number: number, limit: number) => boolean) =>
      (issue: Issue): boolean =>
        bound !== undefined &&
        projectIn(issue.key) === projectIn(bound.key) &&
        holds(numberIn(issue.key), numberIn(bound.key));
    switch (clause.op) {
      case '=':
      case 'in':
        return isOne;
      case '!=':
      case 'not in':
        return (issue) => !isOne(issue);
      case '<':
        return inProject((number, limit) => number < limit);
      case '<=':
        return inProject((number, limit) => number <= limit);
      case '>':
        return inProject((number, limit) => number > limit);
      case '>=':
        return inProject((number, limit) => number >= limit);
      default:
        throw noOperator(clause, name);
    }
  },
  sort: { descends: true, key: () => (issue) => [projectIn(issue.key), numberIn(issue.key)] },
});

/** Missing and invisible issues are refused alike. */
export function named(operand: Exclude<Operand, Call>, name: string, scope: Scope): Issue {
  if (operand.kind === 'empty') throw lacking(`'${name}' and EMPTY`);
  const { value } = operand;
  const isId = /^\d+$/.test(value);
  if (!isId && !/^[A-Z][A-Z0-9_]*-\d+$/i.test(value))
    throw refuse(400, `The issue key '${value}' for field '${name}' is invalid.`);
  const issue = findIssue(scope.site, value);
  if (issue && scope.seesIssue(issue)) return issue;
  throw refuse(
    400,
    isId
      ? `A value with ID '${value}' does not exist for the field '${name}'.`
      : `An issue with key '${value}' does not exist for field '${name}'.`,
  );
}
