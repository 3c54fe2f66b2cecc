import { ExpressionError, UnrecognizedProperty } from './expression-error';
import type { Meter } from './meter';
import { Arguments, type Methods } from './methods/arguments';
import { LIST_METHODS } from './methods/list';
import { MAP_METHODS } from './methods/map';
import { STRING_METHODS } from './methods/string';
import { Callable, isHost, isMap, typeName, type HostObject, type Value } from './values';

/**
 * Reads `object.name`: a property, or a method bound to the object. Only what the type reference
 * documents exists. Throws ExpressionError, its message without the place.
 * @param lengthOnly the list read is asked for its length alone, which can be cheaper
 */
export function readMember(object: Value, name: string, meter: Meter, lengthOnly = false): Value {
  if (object === null) throw new ExpressionError('Type null does not have any properties.', 'type');
  if (Array.isArray(object)) return name === 'length' ? object.length : method(object, name, LIST_METHODS, meter);
  if (typeof object === 'string')
    return name === 'length' ? object.length : method(object, name, STRING_METHODS, meter);
  if (isMap(object)) {
    if (object.has(name) || !Object.hasOwn(MAP_METHODS, name)) return object.get(name) ?? null;
    return method(object, name, MAP_METHODS, meter);
  }
  if (isHost(object)) return hostMember(object, name, meter, lengthOnly);
  throw unrecognized(object, name, []);
}

function method<T extends Value>(receiver: T, name: string, methods: Methods<T>, meter: Meter): Callable {
  const run = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (!run) throw unrecognized(receiver, name, ['length', ...Object.keys(methods)]);
  return new Callable(name, (args) => {
    const result = run(receiver, new Arguments(name, args, meter));
    // What a method builds costs steps, so that no chain of doublings outgrows its limit.
    if (Array.isArray(result)) meter.spend('steps', result.length);
    if (typeof result === 'string') meter.spend('steps', result.length >> 8);
    return result;
  });
}

function hostMember(object: HostObject, name: string, meter: Meter, lengthOnly: boolean): Value {
  const value = object.get(name, meter, lengthOnly);
  if (value === undefined) throw unrecognized(object, name, object.properties ?? []);
  return value;
}

/** In the words of the evaluation endpoint's sample answer, without the accessed object's own text. */
function unrecognized(object: Value, name: string, available: readonly string[]): ExpressionError {
  const rest =
    available.length > 0
      ? ` Available properties of type '${typeName(object)}' are: ${[...available]
          .sort()
          .map((one) => `'${one}'`)
          .join(', ')}`
      : '';
  return new UnrecognizedProperty(`Unrecognized property of \`${typeName(object)}\`: "${name}" ('${name}').${rest}`);
}

/** Reads `object[key]`. */
export function readIndex(object: Value, key: Value, meter: Meter): Value {
  if (Array.isArray(object) && typeof key === 'number') {
    const item = object[key];
    if (item === undefined)
      throw new ExpressionError(`Index ${key} is out of bounds of a List of length ${object.length}.`, 'type');
    return item;
  }
  if (typeof key === 'string') return readMember(object, key, meter);
  if (object === null) throw new ExpressionError('Type null does not have any properties.', 'type');
  throw new ExpressionError(`Can't access ${typeName(object)} by ${typeName(key)}.`, 'type');
}
