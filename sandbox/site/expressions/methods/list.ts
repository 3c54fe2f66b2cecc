import { ExpressionError } from '../expression-error';
import { JOIN_LIMIT, LIST_ITEMS } from '../limits';
import { same, textOf, truthy, type Value } from '../values';
import type { Arguments, Methods } from './arguments';

/** The list, for a function that is called with each item: items beyond the limit are expensive operations. */
function walked(list: Value[], { purse }: Arguments): Value[] {
  if (list.length > LIST_ITEMS) purse.spend('expensiveOperations', list.length - LIST_ITEMS);
  return list;
}

/** Methods of List in the Jira expressions type reference. */
export const LIST_METHODS: Methods<Value[]> = {
  map: (list, args) => walked(list, args).map((item) => args.callable(0)(item)),
  filter: (list, args) => walked(list, args).filter((item) => truthy(args.callable(0)(item))),
  some: (list, args) => walked(list, args).some((item) => truthy(args.callable(0)(item))),
  every: (list, args) => walked(list, args).every((item) => truthy(args.callable(0)(item))),
  flatMap: (list, args) => flat(walked(list, args).map((item) => args.callable(0)(item))),
  flatten: (list) => flat(list),
  includes: (list, args) => list.some((item) => same(item, args.any(0))),
  indexOf: (list, args) => list.findIndex((item) => same(item, args.any(0))),
  slice: (list, args) => list.slice(args.number(0), args.has(1) ? args.number(1) : undefined),
  concat: (list, args) => [...list, ...asList(args.any(0))],
  join: (list, args) => shortened(list.map(textOf).join(args.has(0) ? args.string(0) : ',')),
  sort: (list, args) => [...walked(list, args)].sort((a, b) => asNumber(args.callable(0)(a, b))),
  reduce(list, args) {
    const combine = args.callable(0);
    const items = walked(list, args);
    if (args.has(1)) return items.reduce<Value>((sum, item) => combine(sum, item), args.any(1));
    if (items.length === 0) throw new ExpressionError('reduce of an empty List needs an initial value.', 'type');
    return items.slice(1).reduce<Value>((sum, item) => combine(sum, item), items[0]!);
  },
};

const flat = (list: Value[]): Value[] => list.flatMap((item) => (Array.isArray(item) ? item : [item]));
const asList = (value: Value): Value[] => (Array.isArray(value) ? value : [value]);
const shortened = (text: string): string => (text.length > JOIN_LIMIT ? `${text.slice(0, JOIN_LIMIT - 3)}...` : text);

function asNumber(value: Value): number {
  if (typeof value === 'number') return value;
  throw new ExpressionError('The function given to sort must return a Number.', 'type');
}
