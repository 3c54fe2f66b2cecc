import type { Json, JsonObject } from '../../json';

/*
 * Entity property conditions: developer.atlassian.com/platform/forge/manifest-reference/display-conditions/entity-property-conditions
 */

const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** The value at a path of names joined by dots; undefined where it leads nowhere. */
function at(value: Json | undefined, path: string | undefined): Json | undefined {
  let found = value;
  for (const step of path === undefined ? [] : path.split('.')) found = isObject(found) ? found[step] : undefined;
  return found;
}

const asText = (json: Json): string => (typeof json === 'string' ? json : JSON.stringify(json));
const asList = (json: Json): string[] => (Array.isArray(json) ? json.map(asText) : [asText(json)]);

export interface PropertyCondition {
  propertyKey: string;
  objectName?: string;
}
type Properties = Readonly<Record<string, Json>> | undefined;

const read = (properties: Properties, { propertyKey, objectName }: PropertyCondition): Json | undefined =>
  at(properties?.[propertyKey], objectName);

export const exists = (properties: Properties, condition: PropertyCondition): boolean =>
  read(properties, condition) !== undefined;

export function equals(properties: Properties, condition: PropertyCondition & { value: string }): boolean {
  const found = read(properties, condition);
  return found !== undefined && !Array.isArray(found) && asText(found) === condition.value;
}

/** Whether the property's list has one of the values (`some`), or each (`every`). */
export function contains(
  properties: Properties,
  condition: PropertyCondition & { value: string | string[] },
  which: 'some' | 'every',
): boolean {
  const found = read(properties, condition);
  if (found === undefined) return false;
  const list = asList(found);
  return [condition.value].flat()[which]((it) => list.includes(it));
}
