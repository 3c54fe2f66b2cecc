import type { Issue } from '../../model';
import { refuse } from '../../refusal';
import { SEARCH_LIMITS } from '../limits';
import type { Named, ParsedJql } from './clause';
import { findField } from './find-field';
import { lacking, noSort } from './refusals';
import type { JqlField, Scope, SortKey } from './scope';

export type Compare = (a: Issue, b: Issue) => number;

/** Issues without a value come last, whatever the direction. */
function compareKeys(a: SortKey, b: SortKey, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  for (let i = 0; i < a.length; i++) {
    const left = a[i]!;
    const right = b[i]!;
    if (left !== right) return left < right ? -sign : sign;
  }
  return 0;
}

/** The newest first, where the query leaves the order open. */
const newestFirst: Compare = (a, b) => Number(b.id) - Number(a.id);

/** Compiles ORDER BY. Throws 400 for a field that cannot be sorted by, and for too many. */
export function compileOrder(orderBy: ParsedJql['orderBy'], scope: Scope): Compare {
  if (orderBy.length > SEARCH_LIMITS.orderByFields) {
    throw refuse(400, `The ORDER BY clause can contain a maximum of ${SEARCH_LIMITS.orderByFields} fields.`);
  }
  const steps = orderBy.map(({ field, descending }) => {
    const sort = sortOf(scope, field);
    return { key: sort.key(scope), sign: (descending ?? sort.descends ?? false) ? -1 : 1 };
  });
  return (a, b) => {
    for (const { key, sign } of steps) {
      const order = compareKeys(key(a), key(b), sign);
      if (order !== 0) return order;
    }
    return newestFirst(a, b);
  };
}

function sortOf({ site }: Scope, named: Named): NonNullable<JqlField['sort']> {
  const { sort, sortUnknown } = findField(site, named);
  if (!sort && sortUnknown) throw lacking(`ORDER BY '${named.name}'`);
  if (!sort) throw noSort(named.name);
  return sort;
}
