import type { Json, JsonObject } from '../../json';
import { LIMITS } from '../limits';
import { checkKey, KvsRefusal, refuseKvs } from './refusal';
import type { KeyBody, SetBody } from './shapes';
import { read, wire, write } from './single';
import type { Stores } from './stores';

interface Item {
  key: string;
  entityName?: string;
}

const named = ({ key, entityName }: Item): JsonObject => ({ key, ...(entityName === undefined ? {} : { entityName }) });

/** Each item by itself: some may fail while others succeed. */
function each<Of extends Item>(items: Of[], work: (item: Of) => JsonObject): Json {
  if (items.length === 0 || items.length > LIMITS.kvs.batch)
    throw refuseKvs('BATCH_TOO_LARGE', `A batch has 1 to ${LIMITS.kvs.batch} items`);
  const successfulKeys: Json[] = [];
  const failedKeys: Json[] = [];
  for (const item of items) {
    try {
      successfulKeys.push(work(item));
    } catch (error) {
      if (!(error instanceof KvsRefusal)) throw error;
      failedKeys.push({ ...named(item), error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}

export const batchGet = (stores: Stores, items: KeyBody[]): Json =>
  each(items, (item) => {
    const row = read(stores.part(item.entityName), item.key);
    return { ...named(item), ...wire(row, item.options?.metadataFields) };
  });

export const batchSet = (stores: Stores, items: SetBody[]): Json =>
  each(items, (item) => {
    write(stores.part(item.entityName), item);
    return named(item);
  });

/** What is not there counts as deleted. */
export const batchDelete = (stores: Stores, items: Item[]): Json =>
  each(items, (item) => {
    checkKey(item.key);
    stores.part(item.entityName).keys.delete(item.key);
    return named(item);
  });
