import type { Json } from '../../json';
import type { Entity } from '../manifest/storage-entities';
import { refuseKvs } from './refusal';

export type AttributeType = Entity['attributes'][string]['type'];

const INTEGER = 2 ** 31;
const FLOAT = { least: 1e-130, most: 1e126 };

/** Whether a value is one of an attribute's type (…/forge/storage-reference/entities-manifest, Values). */
export function isOf(type: AttributeType, value: Json): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string' && value.trim() !== '';
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) && value >= -INTEGER && value < INTEGER;
    case 'float': {
      const size = typeof value === 'number' ? Math.abs(value) : Number.NaN;
      return size === 0 || (size >= FLOAT.least && size < FLOAT.most);
    }
    case 'any':
      return value !== null;
  }
}

/** A value of an entity: an object of declared attributes, each of its type; none is required. */
export function checkEntity({ name, attributes }: Entity, value: Json): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuseKvs('INVALID_ENTITY_VALUE', `A value of entity ${name} is an object of its attributes`);
  for (const [attribute, it] of Object.entries(value)) {
    const declared = attributes[attribute];
    if (!declared) throw refuseKvs('INVALID_ENTITY_VALUE', `Entity ${name} declares no attribute ${attribute}`);
    if (it === undefined || !isOf(declared.type, it))
      throw refuseKvs(
        'INVALID_ENTITY_VALUE',
        `Attribute ${attribute} of entity ${name} must be of type ${declared.type}`,
      );
  }
}

/** The value of an attribute of a stored row; undefined where it has none. */
export const attributeOf = (value: Json, name: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined;
