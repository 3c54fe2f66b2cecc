import type { Json, JsonObject } from '../../json';
import { LIMITS } from '../limits';
import { checkEntity } from './attributes';
import { checkIndexed } from './entity-query';
import { checkKey, checkValue, KvsRefusal, noSuchKey, refuseKvs } from './refusal';
import type { MetadataField, SetBody } from './shapes';
import type { Row } from './store';
import type { Part } from './stores';

const FIELDS = { CREATED_AT: 'createdAt', UPDATED_AT: 'updatedAt', EXPIRE_TIME: 'expireTime' } as const;

/** A row on the wire: its metadata only as far as asked for. */
export function wire(row: Row, fields: readonly MetadataField[] = []): JsonObject {
  const { key, value } = row;
  const metadata = fields.flatMap((field) => {
    const it = row[FIELDS[field]];
    return it === undefined ? [] : [[FIELDS[field], it]];
  });
  return { key, value, ...Object.fromEntries(metadata) };
}

/** The row, or 404. */
export function read({ keys }: Part, key: string): Row {
  checkKey(key);
  const row = keys.get(key);
  if (!row) throw noSuchKey(key);
  return row;
}

/** Throws what is wrong with a write, so that nothing is written. */
export function checkSet({ keys, entity }: Part, { key, value, options = {} }: SetBody): void {
  checkKey(key);
  checkValue(value);
  if (entity) {
    checkEntity(entity, value);
    checkIndexed(entity, value);
  }
  const { ttl = 0, keyPolicy, returnValue, returnMetadataFields } = options;
  if (ttl > LIMITS.kvs.ttl) throw refuseKvs('INVALID_TTL', 'A time to live is at most one year');
  if ((returnValue && keyPolicy === 'FAIL_IF_EXISTS') || (returnMetadataFields && !returnValue))
    throw refuseKvs(
      'INVALID_OPTIONS',
      'A value is returned only where keys are overridden, metadata only with a value',
    );
  if (keyPolicy === 'FAIL_IF_EXISTS' && keys.get(key))
    throw new KvsRefusal(409, 'KEY_ALREADY_EXISTS', `Key already exists: ${key}`);
}

/** Writes, and answers what the options ask for. */
export function write(part: Part, item: SetBody): Json | undefined {
  checkSet(part, item);
  const { key, value, options } = item;
  const before = part.keys.get(key);
  const row = part.keys.set(key, value, options?.ttl);
  const { returnValue, returnMetadataFields } = options ?? {};
  if (returnValue === 'LATEST') return wire(row, returnMetadataFields);
  return returnValue === 'PREVIOUS' && before ? wire(before, returnMetadataFields) : undefined;
}

export function remove({ keys }: Part, key: string): void {
  checkKey(key);
  if (!keys.delete(key)) throw noSuchKey(key);
}
