import type { Json } from '../../../json';
import { fromJson, type Value } from '../values';

/** One member of a REST object as an expression sees it; null when it is not there. */
export const asMap = (json: Json, member: string): Value =>
  json !== null && typeof json === 'object' && !Array.isArray(json) ? fromJson(json[member] ?? null) : null;
