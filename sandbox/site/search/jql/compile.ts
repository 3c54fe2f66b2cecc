import type { Where } from './clause';
import { findField } from './find-field';
import { type Compare, compileOrder } from './order';
import { parseJql } from './parse';
import type { Scope, Test } from './scope';

export interface Compiled {
  test: Test;
  compare: Compare;
  /** The query restricts what it finds. */
  bounded: boolean;
}

function compileWhere(where: Where, scope: Scope): Test {
  if (where.kind === 'field') return findField(scope.site, where.clause.field).test(where.clause, scope);
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
