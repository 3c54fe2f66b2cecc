import type { Json } from '../../json';
import { LenientView } from './lenient';

/**
 * What an expression computes with. Maps are JSON objects; lists are never changed in place. A
 * LenientView stands only in variables and Maps: reading it gives a plain value.
 */
export type Value = null | boolean | number | string | Value[] | MapValue | HostObject | Callable | LenientView;
export type MapValue = Map<string, Value>;

/** A typed object of the site, such as an issue or a user. */
export interface HostObject {
  /** As `typeof` names it: `Issue`, `User` … */
  readonly typeName: string;
  /** Undefined: the type has no such property. */
  get(name: string): Value | undefined;
  /** Undefined: the type has no such method. */
  call?(method: string, args: Value[]): Value | undefined;
  /** For the message about a property that does not exist. */
  readonly properties?: readonly string[];
  /** Members whose reading loads data: each reading is one expensive operation. */
  readonly expensive?: ReadonlySet<string>;
}

/** An arrow function of the expression, or a method bound to its receiver. */
export class Callable {
  constructor(
    readonly name: string,
    readonly run: (args: Value[]) => Value,
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
  return left === right;
}

/** Plain data as an expression sees it: objects are Maps. */
export function fromJson(json: Json): Value {
  if (Array.isArray(json)) return json.map(fromJson);
  if (json === null || typeof json !== 'object') return json;
  return new Map(Object.entries(json).map(([key, value]) => [key, fromJson(value)]));
}
