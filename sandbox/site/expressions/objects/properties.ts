import type { Json } from '../../../json';
import { fromJson, type HostObject, type Purse, type Value } from '../values';
import { lacking, method, typed } from './typed';

/**
 * EntityProperties: data kept at an issue, a project and the like. A key that is not there is null. Reading
 * one key costs once, however many entities of the type it is read of.
 * @param of the type of the entity
 */
export function entityProperties(of: string, identity: string, stored: Readonly<Record<string, Json>>): HostObject {
  const read = (key: string, purse: Purse): Value => {
    purse.once(`${of}.properties.${key}`);
    return Object.hasOwn(stored, key) ? fromJson(stored[key] as Json) : null;
  };
  return typed(
    'EntityProperties',
    `${of} ${identity}`,
    {
      get: method('get', (args) => read(args.string(0), args.purse)),
      keys: method('keys', () => Object.keys(stored), 'each'),
      updated: lacking('EntityProperties.updated'),
    },
    { other: read, toJson: () => ({ ...stored }) },
  );
}
