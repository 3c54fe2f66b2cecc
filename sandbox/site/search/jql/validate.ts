import { Refusal } from '../../refusal';
import { compileClause } from './compile';
import type { Where } from './clause';
import { compileOrder } from './order';
import { parseJql } from './parse';
import type { Scope } from './scope';

/** The words of a 400; anything else, also 501, goes on. */
export function wordsOf(attempt: () => unknown): string[] {
  try {
    attempt();
    return [];
  } catch (error) {
    if (error instanceof Refusal && error.status === 400) {
      const { errorMessages } = error.body as { errorMessages: string[] };
      return errorMessages;
    }
    throw error;
  }
}

const complaints = (where: Where, scope: Scope): string[] => {
  if (where.kind === 'field') return wordsOf(() => compileClause(where.clause, scope));
  if (where.kind === 'not') return complaints(where.clause, scope);
  return where.clauses.flatMap((clause) => complaints(clause, scope));
};

/** All that is wrong with a well-formed query, clause by clause. Throws 400 for one that is not well formed. */
export function validateJql(jql: string, scope: Scope): string[] {
  const { where, orderBy } = parseJql(jql);
  const found = [
    ...(where ? complaints(where, scope) : []),
    ...orderBy.flatMap((one) => wordsOf(() => compileOrder([one], scope))),
    ...wordsOf(() => compileOrder(orderBy, scope)),
  ];
  return [...new Set(found)];
}
