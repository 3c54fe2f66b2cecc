import type { FieldClause, Where } from './clause';
import { findField } from './find-field';
import { historyTest } from './history';
import { assertOperand } from './list-functions';
import { type Compare, compileOrder } from './order';
import { parseJql } from './parse';
import type { Scope, Test } from './scope';

export interface Compiled {
  test: Test;
  compare: Compare;
  /** The query restricts what it finds. */
  bounded: boolean;
}

/** One clause about a field. Throws what compiling a query throws. */
export function compileClause(clause: FieldClause, scope: Scope): Test {
  const field = findField(scope.site, clause.field);
  assertOperand(clause);
  if (clause.op === 'changed' || clause.op.startsWith('was')) return historyTest(field.past, clause, scope);
  return field.test(clause, scope);
}

function compileWhere(where: Where, scope: Scope): Test {
  if (where.kind === 'field') return compileClause(where.clause, scope);
  if (where.kind === 'not') {
    const test = compileWhere(where.clause, scope);
    return (issue) => !test(issue);
  }
  const tests = where.clauses.map((clause) => compileWhere(clause, scope));
  return where.kind === 'and'
    ? (issue) => tests.every((test) => test(issue))
    : (issue) => tests.some((test) => test(issue));
}

/** Compiles a query against a scope; who may see which issue is not its matter. */
export function compile(jql: string, scope: Scope): Compiled {
  const { where, orderBy } = parseJql(jql);
  return {
    test: where ? compileWhere(where, scope) : () => true,
    compare: compileOrder(orderBy, scope),
    bounded: where !== null,
  };
}
