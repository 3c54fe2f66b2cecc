import type { Json, JsonObject } from '../../json';
import { LIMITS } from '../limits';
import { parseBody } from '../platform/wire';
import { bytesOf, checkKey, checkValue, KvsRefusal } from './refusal';
import {
  batchKeysShape,
  batchSetShape,
  keyShape,
  queryShape,
  setShape,
  transactionShape,
  type SetBody,
} from './shapes';
import type { Keys, Row } from './store';

/** What each path of the key-value store does: takes the body's text, answers a body or nothing. */
export type Operation = (keys: Keys, body: string) => Json | undefined;

const wire = (row: Row): JsonObject => ({ ...row });

const get: Operation = (keys, body) => {
  const { key } = parseBody(body, keyShape);
  checkKey(key);
  const row = keys.get(key);
  if (!row) throw new KvsRefusal(404, 'KEY_NOT_FOUND', `Key not found: ${key}`);
  return wire(row);
};

function checkSet({ key, value, options }: SetBody): void {
  checkKey(key);
  checkValue(value);
  if ((options?.ttl ?? 0) > LIMITS.kvs.ttl)
    throw new KvsRefusal(400, 'INVALID_TTL', 'A time to live is at most one year');
}

function write(keys: Keys, item: SetBody): Json | undefined {
  const { key, value, options } = item;
  checkSet(item);
  const before = keys.get(key);
  if (options?.keyPolicy === 'FAIL_IF_EXISTS' && before) {
    throw new KvsRefusal(409, 'KEY_ALREADY_EXISTS', `Key already exists: ${key}`);
  }
  const row = keys.set(key, value, options?.ttl);
  if (options?.returnValue === 'LATEST') return wire(row);
  return options?.returnValue === 'PREVIOUS' && before ? wire(before) : undefined;
}

const set: Operation = (keys, body) => write(keys, parseBody(body, setShape));

const remove: Operation = (keys, body) => {
  const { key } = parseBody(body, keyShape);
  checkKey(key);
  if (!keys.delete(key)) throw new KvsRefusal(404, 'KEY_NOT_FOUND', `Key not found: ${key}`);
  return undefined;
};

const query: Operation = (keys, body) => {
  const { limit = LIMITS.kvs.pageDefault, after, where } = parseBody(body, queryShape);
  if (limit < 1 || limit > LIMITS.kvs.pageMost) {
    throw new KvsRefusal(400, 'INVALID_LIMIT', `A page has 1 to ${LIMITS.kvs.pageMost} rows`);
  }
  const rows = keys.page(where?.[0]?.values[0] ?? '', after, limit);
  const shown = rows.slice(0, limit);
  const cursor = rows.length > limit ? shown.at(-1)?.key : undefined;
  return { data: shown.map(wire), ...(cursor === undefined ? {} : { cursor }) };
};

/** Each item by itself: some may fail while others succeed. */
function batch<Item extends { key: string }>(items: Item[], work: (item: Item) => JsonObject): Json {
  if (items.length > LIMITS.kvs.batch)
    throw new KvsRefusal(400, 'BATCH_TOO_LARGE', `A batch has at most ${LIMITS.kvs.batch} items`);
  const successfulKeys: Json[] = [];
  const failedKeys: Json[] = [];
  for (const item of items) {
    try {
      successfulKeys.push(work(item));
    } catch (error) {
      if (!(error instanceof KvsRefusal)) throw error;
      failedKeys.push({ key: item.key, error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}

const batchSet: Operation = (keys, body) =>
  batch(parseBody(body, batchSetShape), (item) => {
    write(keys, item);
    return { key: item.key };
  });

const batchGet: Operation = (keys, body) =>
  batch(parseBody(body, batchKeysShape), ({ key }) => {
    checkKey(key);
    const row = keys.get(key);
    if (!row) throw new KvsRefusal(404, 'KEY_NOT_FOUND', `Key not found: ${key}`);
    return wire(row);
  });

const batchDelete: Operation = (keys, body) =>
  batch(parseBody(body, batchKeysShape), ({ key }) => {
    checkKey(key);
    keys.delete(key);
    return { key };
  });

/** All or nothing: everything is judged before anything is written. */
const transaction: Operation = (keys, body) => {
  const { set: sets = [], delete: deletes = [] } = parseBody(body, transactionShape);
  const names = [...sets, ...deletes].map(({ key }) => key);
  if (names.length > LIMITS.kvs.transactionOperations) {
    throw new KvsRefusal(
      400,
      'TRANSACTION_TOO_LARGE',
      `A transaction has at most ${LIMITS.kvs.transactionOperations} operations`,
    );
  }
  if (new Set(names).size < names.length)
    throw new KvsRefusal(400, 'DUPLICATE_KEY', 'A transaction names each key once');
  if (bytesOf(sets.map(({ value }) => value)) > LIMITS.kvs.transactionBytes)
    throw new KvsRefusal(400, 'MAX_SIZE', 'A transaction has at most 4 MB');
  sets.forEach(checkSet);
  deletes.forEach(({ key }) => checkKey(key));
  for (const item of sets) write(keys, item);
  for (const { key } of deletes) keys.delete(key);
  return undefined;
};

export const PLAIN: Record<string, Operation> = {
  '/api/v1/get': get,
  '/api/v1/set': set,
  '/api/v1/delete': remove,
  '/api/v1/query': query,
  '/api/v1/batch/get': batchGet,
  '/api/v1/batch/set': batchSet,
  '/api/v1/batch/delete': batchDelete,
  '/api/v1/transaction': transaction,
};

export const SECRET: Record<string, Operation> = {
  '/api/v1/secret/get': get,
  '/api/v1/secret/set': set,
  '/api/v1/secret/delete': remove,
};
