import { ExpressionError } from '../expression-error';
import { same, textOf, truthy, type Value } from '../values';
import type { Methods } from './arguments';

/** Methods of List in the Jira expressions type reference. */
export const LIST_METHODS: Methods<Value[]> = {
  map: (list, args) => list.map((item) => args.callable(0)(item)),
  filter: (list, args) => list.filter((item) => truthy(args.callable(0)(item))),
  some: (list, args) => list.some((item) => truthy(args.callable(0)(item))),
  every: (list, args) => list.every((item) => truthy(args.callable(0)(item))),
  flatMap: (list, args) => flat(list.map((item) => args.callable(0)(item))),
  flatten: (list) => flat(list),
  includes: (list, args) => list.some((item) => same(item, args.any(0))),
  indexOf: (list, args) => list.findIndex((item) => same(item, args.any(0))),
  slice: (list, args) => list.slice(args.number(0), args.has(1) ? args.number(1) : undefined),
  concat: (list, args) => [...list, ...args.list(0)],
  join: (list, args) => list.map(textOf).join(args.has(0) ? args.string(0) : ','),
  sort: (list, args) => [...list].sort((a, b) => asNumber(args.callable(0)(a, b))),
  reduce(list, args) {
    const combine = args.callable(0);
    if (args.has(1)) return list.reduce<Value>((sum, item) => combine(sum, item), args.any(1));
    if (list.length === 0) throw new ExpressionError('reduce of an empty List needs an initial value.', 'type');
    return list.slice(1).reduce<Value>((sum, item) => combine(sum, item), list[0]!);
  },
};

const flat = (list: Value[]): Value[] => list.flatMap((item) => (Array.isArray(item) ? item : [item]));

function asNumber(value: Value): number {
  if (typeof value === 'number') return value;
  throw new ExpressionError('The function given to sort must return a Number.', 'type');
}
