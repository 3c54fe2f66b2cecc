import type { Json } from '../../../json';
import { NotSupported } from '../expression-error';
import { Arguments } from '../methods/arguments';
import { Callable, type HostObject, type Purse, type Value } from '../values';

/**
 * What reading a member costs, as the type reference marks it: nothing, one expensive operation each time
 * (N), one for all objects of the type (1), or N but 1 when only the length is read.
 */
type Cost = 'free' | 'each' | 'once' | 'each-but-length';
export interface Member {
  cost: Cost;
  read(): Value;
}

const member =
  (cost: Cost) =>
  (read: () => Value): Member => ({ cost, read });
export const free = member('free');
export const each = member('each');
export const once = member('once');
export const eachButLength = member('each-but-length');

/** A method; what it costs by its arguments it takes from the purse of these. */
export const method = (name: string, run: (args: Arguments) => Value, cost: Cost = 'free'): Member => ({
  cost,
  read: () => new Callable(name, (args, purse) => run(new Arguments(name, args, purse))),
});

/** Documented, and not in this sandbox. */
export const lacking = (what: string): Member =>
  free(() => {
    throw new NotSupported(what);
  });

interface Extras {
  toJson?(): Json;
  toText?(): string;
  order?: number | string;
  /** Members that are not of the type but of the object, such as custom fields. */
  other?(name: string, purse: Purse): Value | undefined;
}

/** A typed object made of its members. @param identity absent: the object equals itself alone */
export function typed(
  typeName: string,
  identity: string | undefined,
  members: Record<string, Member>,
  { other, ...extras }: Extras = {},
): HostObject {
  return {
    typeName,
    ...(identity === undefined ? {} : { identity }),
    properties: Object.keys(members),
    ...extras,
    get(name, purse, lengthOnly = false) {
      const found = Object.hasOwn(members, name) ? members[name] : undefined;
      if (!found) return other?.(name, purse);
      const cost = found.cost === 'each-but-length' ? (lengthOnly ? 'once' : 'each') : found.cost;
      if (cost === 'once') purse.once(`${typeName}.${name}`);
      else if (cost === 'each') purse.spend('expensiveOperations');
      return found.read();
    },
  };
}
