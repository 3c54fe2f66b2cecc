import { findIssue } from '../../../people/find';
import { refuse } from '../../../refusal';
import { unusable } from '../functions';
import { lacking, noOperator } from '../refusals';
import type { Issue } from '../../../model';
import type { Operand } from '../clause';
import type { JqlField, Scope } from '../scope';

const numberIn = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1));
const projectIn = (key: string): string => key.slice(0, key.lastIndexOf('-'));

/** `key`, `issuekey`, `issue` and `id` are one field: issues by key, also a former one, or by id. */
export const issueKeyField = (name: string): JqlField => ({
  test(clause, scope) {
    const issues = clause.operands.map((operand) => named(operand, name, scope));
    const ids = new Set(issues.map((issue) => issue.id));
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
        return (issue) => ids.has(issue.id);
      case '!=':
      case 'not in':
        return (issue) => !ids.has(issue.id);
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
function named(operand: Operand, name: string, scope: Scope): Issue {
  if (operand.kind === 'call') throw unusable(operand, name);
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
