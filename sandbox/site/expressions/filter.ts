import type { Json, JsonObject } from '../../json';
import { walk, type Node, type NodeOf, type Program } from './ast';
import { evaluateExpression } from './evaluate';
import { ExpressionError } from './expression-error';
import { lenient } from './lenient';
import { FILTER_LIMITS } from './limits';
import { parseExpression } from './parser';
import { fromJson, typeName, type Value } from './values';

/** Entity properties as a filter sees them under `event.runtime`. */
export type FilterRuntime = Partial<Record<'issue' | 'project' | 'user', { properties: Record<string, Json> }>>;

export const parseFilter = (text: string): Program => parseExpression(text, FILTER_LIMITS);

/**
 * Whether a trigger's `filter.expression` lets an event through. The payload is a Map whose missing
 * keys are null; unresolvable property paths are null. Throws ExpressionError when evaluation fails
 * or answers anything but a Boolean: what then happens is the trigger's `onError`.
 */
export function evaluateFilter(filter: Program | string, event: JsonObject, runtime: FilterRuntime = {}): boolean {
  const payload = new Map(Object.entries(event).map(([key, value]): [string, Value] => [key, fromJson(value)]));
  payload.set('runtime', lenient({ ...runtime }));
  const { value } = evaluateExpression(filter, { variables: { event: payload }, limits: FILTER_LIMITS });
  if (typeof value === 'boolean') return value;
  throw new ExpressionError(`The expression must evaluate to Boolean, not ${typeName(value)}.`, 'type');
}

/** The entity property paths a filter reads, as written after `event.runtime.`; an app may have five over all its triggers. */
export function propertyPaths(filter: Program): string[] {
  const found = [...walk(filter.root)].filter(isChain);
  const inner = new Set<Node>(found.flatMap((node) => (node.object.grouped === undefined ? [node.object] : [])));
  const texts = found
    .filter((node) => !inner.has(node))
    .map((node) => filter.text.slice(node.start, node.end).replaceAll('?.', '.'));
  const prefix = 'event.runtime.';
  return [...new Set(texts.filter((text) => text.startsWith(prefix)).map((text) => text.slice(prefix.length)))];
}

const isChain = (node: Node): node is NodeOf<'member' | 'index'> => node.kind === 'member' || node.kind === 'index';
