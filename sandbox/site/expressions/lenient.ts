import type { Json } from '../../json';

/**
 * Data behind a path, as `event.runtime` of a trigger filter: what cannot be resolved is null, all
 * the way down; a path ends in a primitive, a list of primitives, or null (Forge docs, "Filtering by
 * entity properties"). A path is the longest chain of members without parentheses, hence
 * `(path).length` for the length of a list.
 */
export class LenientView {
  constructor(private readonly json: Json | undefined) {}

  /** One step down; `'x.y.z'` in brackets goes three, unless a member has that very name. */
  get(name: string): LenientView {
    const direct = member(this.json, name);
    if (direct !== undefined) return new LenientView(direct);
    return new LenientView(name.split('.').reduce<Json | undefined>(member, this.json));
  }

  /** What the path resolves to. */
  settle(): null | boolean | number | string | (null | boolean | number | string)[] {
    const json = this.json;
    if (json === undefined || json === null) return null;
    if (Array.isArray(json)) return json.every(isPrimitive) ? [...json] : null;
    return isPrimitive(json) ? json : null;
  }
}

const isPrimitive = (json: Json): json is null | boolean | number | string => json === null || typeof json !== 'object';

const member = (json: Json | undefined, name: string): Json | undefined =>
  json !== null && typeof json === 'object' && !Array.isArray(json) && Object.hasOwn(json, name)
    ? json[name]
    : undefined;

/** A view of `json` in which everything missing is null, for a variable or a member of an event. */
export const lenient = (json: Json): LenientView => new LenientView(json);
