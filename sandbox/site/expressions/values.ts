import type { Json } from '../../json';
import { LenientView } from './lenient';

/**
 * What an expression computes with. Maps are JSON objects; lists are never changed in place. A
 * LenientView stands only in variables and Maps: reading it gives a plain value.
 */
export type Value = null | boolean | number | string | Value[] | MapValue | HostObject | Callable | LenientView;
export type MapValue = Map<string, Value>;

/** What an evaluation spends from. Throws when it spends too much. */
export interface Purse {
  spend(what: 'steps' | 'expensiveOperations', amount?: number): void;
  /** An expensive operation that is done once for all objects of a kind, however many are read. */
  once(what: string): void;
}

/** A typed object of the site, such as an issue or a user. */
export interface HostObject {
  /** As `typeof` names it: `Issue`, `User` … */
  readonly typeName: string;
  /** Two objects of one type with the same identity are equal. Absent: an object equals itself alone. */
  readonly identity?: string;
  /**
   * A property, or a method bound to the object. Undefined: the type has no such member. What reading
   * costs is taken from the purse.
   * @param lengthOnly the list that is read is asked for its length and nothing else
   */
  get(name: string, purse: Purse, lengthOnly?: boolean): Value | undefined;
  /** For the message about a property that does not exist. */
  readonly properties?: readonly string[];
  /** How it reads inside a string. Absent: by its type. */
  toText?(): string;
  /** As an answer of the REST API holds it. Absent: as text. */
  toJson?(): Json;
  /** What `<` and `>` compare within one type. Absent: it has no order. */
  readonly order?: number | string;
}

/** An arrow function of the expression, a method bound to its receiver, or a constructor. */
export class Callable {
  constructor(
    readonly name: string,
    readonly run: (args: Value[], purse: Purse) => Value,
  ) {}
}

export const isMap = (value: unknown): value is MapValue => value instanceof Map;
export const isHost = (value: Value): value is HostObject =>
  typeof value === 'object' && value !== null && 'typeName' in value;

export function typeName(value: Value): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'List';
  if (isMap(value)) return 'Map';
  if (value instanceof Callable) return 'Function';
  if (value instanceof LenientView) return typeName(value.settle());
  if (typeof value === 'object') return value.typeName;
  return { boolean: 'Boolean', number: 'Number', string: 'String' }[typeof value as 'boolean' | 'number' | 'string'];
}

export const truthy = (value: Value): boolean =>
  !(value === null || value === false || value === '' || value === 0 || Number.isNaN(value));

/** How a value reads inside a string. */
export function textOf(value: Value): string {
  if (Array.isArray(value)) return value.map(textOf).join(',');
  if (value === null || typeof value !== 'object') return String(value);
  if (value instanceof Callable) return value.name;
  if (isHost(value) && value.toText) return value.toText();
  return `[object ${typeName(value)}]`;
}

/** Equality as `==`, `includes` and `indexOf` see it: lists and maps by content, objects by identity. */
export function same(left: Value, right: Value): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => same(item, right[index]!));
  }
  if (isMap(left) && isMap(right)) {
    return (
      left.size === right.size && [...left].every(([key, value]) => right.has(key) && same(value, right.get(key)!))
    );
  }
  if (isHost(left) && isHost(right) && left.identity !== undefined) {
    return left.typeName === right.typeName && left.identity === right.identity;
  }
  return left === right;
}

/** The name under which variables hold the constructor of a type: no expression can name it but with `new`. */
export const constructorOf = (type: string): string => `new ${type}`;

/** Plain data as an expression sees it: objects are Maps. */
export function fromJson(json: Json): Value {
  if (Array.isArray(json)) return json.map(fromJson);
  if (json === null || typeof json !== 'object') return json;
  return new Map(Object.entries(json).map(([key, value]) => [key, fromJson(value)]));
}

/** A value as plain data: objects as the REST API answers them, what has no such form as text. */
export function toJson(value: Value): Json {
  if (Array.isArray(value)) return value.map(toJson);
  if (isMap(value)) return Object.fromEntries([...value].map(([key, item]) => [key, toJson(item)]));
  if (value instanceof LenientView) return value.settle();
  if (isHost(value) && value.toJson) return value.toJson();
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return value !== null && typeof value === 'object' ? textOf(value) : value;
}
