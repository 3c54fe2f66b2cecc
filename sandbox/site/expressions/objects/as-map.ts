import type { Json } from '../../../json';
import { fromJson, isMap, type Value } from '../values';

/** One member of a REST object as an expression sees it; null when it is not there. */
export function asMap(json: Json, member: string): Value {
  const shown = fromJson(json);
  return isMap(shown) ? (shown.get(member) ?? null) : null;
}
