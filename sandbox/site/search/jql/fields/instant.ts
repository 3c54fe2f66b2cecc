import type { Issue } from '../../../model';
import type { FieldClause } from '../clause';
import { lacking, noOperator, onlyOperand } from '../refusals';
import type { JqlField, Scope, Test } from '../scope';
import { instantOf } from '../when';

type At = (issue: Issue, scope: Scope) => number | null;

/** A date-time field. */
export const instantField = (name: string, at: At, descends = false): JqlField => ({
  test: (clause, scope) => instantTest(name, at, clause, scope),
  operators: ['=', '!=', 'in', 'not in', 'is', 'is not', '<', '<=', '>', '>='],
  sort: {
    descends,
    key: (scope) => (issue) => {
      const value = at(issue, scope);
      return value === null ? null : [value];
    },
  },
});

function instantTest(name: string, at: At, clause: FieldClause, scope: Scope): Test {
  const operand = onlyOperand(clause, name);
  if (operand.kind === 'empty') {
    if (clause.op === 'is' || clause.op === '=') return (issue) => at(issue, scope) === null;
    if (clause.op === 'is not' || clause.op === '!=') return (issue) => at(issue, scope) !== null;
  }
  const bound = instantOf(operand, name, scope);
  const compare =
    (holds: (value: number, bound: number) => boolean): Test =>
    (issue) => {
      const value = at(issue, scope);
      return value !== null && holds(value, bound());
    };
  switch (clause.op) {
    case '<':
      return compare((value, limit) => value < limit);
    case '<=':
      return compare((value, limit) => value <= limit);
    case '>':
      return compare((value, limit) => value > limit);
    case '>=':
      return compare((value, limit) => value >= limit);
    case '=':
    case '!=':
    case 'in':
    case 'not in':
      // How fine Jira compares instants is not documented.
      throw lacking(`the operator '${clause.op}' on the date-time field '${name}'`);
    default:
      throw noOperator(clause, name);
  }
}
