import type { Json } from '../../json';
import type { Entity } from '../manifest/storage-entities';
import { attributeOf, type AttributeType } from './attributes';
import { KvsRefusal, refuseKvs } from './refusal';
import type { Condition, Filters } from './shapes';

/** Which types each condition is for (…/forge/storage-reference/entities-api-query, Conditions). */
const ORDERED: readonly AttributeType[] = ['string', 'integer', 'float'];
const TYPED: readonly AttributeType[] = [...ORDERED, 'boolean'];
const FOR: Record<Condition, readonly AttributeType[]> = {
  BEGINS_WITH: ['string'],
  BETWEEN: ORDERED,
  CONTAINS: ['string'],
  EQUAL_TO: TYPED,
  EXISTS: TYPED,
  GREATER_THAN: ORDERED,
  GREATER_THAN_EQUAL_TO: ORDERED,
  LESS_THAN: ORDERED,
  LESS_THAN_EQUAL_TO: ORDERED,
  NOT_CONTAINS: ['string'],
  NOT_EQUAL_TO: TYPED,
  NOT_EXISTS: TYPED,
};
const JAVASCRIPT = { string: 'string', integer: 'number', float: 'number', boolean: 'boolean', any: 'any' } as const;

const unprocessable = (message: string): KvsRefusal => new KvsRefusal(422, 'UNPROCESSABLE_ENTITY', message);

export interface Test {
  condition: Condition;
  values: Json[];
}

/** Throws where a condition cannot be asked of an attribute of this type with these values. */
export function checkCondition(type: AttributeType, name: string, { condition, values }: Test): void {
  if (!FOR[condition].includes(type)) throw unprocessable(`${condition} is not for ${name}, which is of type ${type}`);
  if (values.length < (condition === 'BETWEEN' ? 2 : 1))
    throw refuseKvs('INSUFFICIENT_FILTER_VALUES', `${condition} on ${name} needs more values`);
  if (condition === 'EXISTS' || condition === 'NOT_EXISTS') return;
  if (values.some((value) => typeof value !== JAVASCRIPT[type]))
    throw unprocessable(`${condition} compares ${name} with a value that is not of type ${type}`);
}

/** Order of values of one type; strings by their code points. */
export function compare(a: Json, b: Json): number {
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return Number(a) - Number(b);
}

export function holds({ condition, values: [first = null, second = null] }: Test, value: Json | undefined): boolean {
  if (condition === 'NOT_EXISTS') return value === undefined;
  if (condition === 'NOT_EQUAL_TO') return value === undefined || compare(value, first) !== 0;
  if (condition === 'NOT_CONTAINS') return value === undefined || !String(value).includes(String(first));
  if (value === undefined) return false;
  switch (condition) {
    case 'BEGINS_WITH':
      return String(value).startsWith(String(first));
    case 'BETWEEN':
      return compare(value, first) >= 0 && compare(value, second) <= 0;
    case 'CONTAINS':
      return String(value).includes(String(first));
    case 'EQUAL_TO':
      return compare(value, first) === 0;
    case 'EXISTS':
      return true;
    case 'GREATER_THAN':
      return compare(value, first) > 0;
    case 'GREATER_THAN_EQUAL_TO':
      return compare(value, first) >= 0;
    case 'LESS_THAN':
      return compare(value, first) < 0;
    case 'LESS_THAN_EQUAL_TO':
      return compare(value, first) <= 0;
  }
}

/** Checks filters against an entity's attributes; answers what judges a stored value (undefined: there is none). */
export function judge({ name, attributes }: Entity, { and, or }: Filters): (value: Json | undefined) => boolean {
  if (and && or)
    throw refuseKvs('INVALID_FILTER_OPERATORS_COMBINATION', '"and" and "or" cannot stand at the same level');
  const tests = and ?? or ?? [];
  if (tests.length === 0) throw refuseKvs('EMPTY_FILTER_OPERATOR', '"and" and "or" cannot be empty');
  for (const { property, ...test } of tests) {
    const declared = attributes[property];
    if (!declared) throw unprocessable(`Entity ${name} declares no attribute ${property}`);
    checkCondition(declared.type, property, test);
  }
  const passes = (value: Json | undefined) => (it: (typeof tests)[number]) =>
    holds(it, value === undefined ? undefined : attributeOf(value, it.property));
  return (value) => (and ? tests.every(passes(value)) : tests.some(passes(value)));
}
