import type { Json, JsonObject } from '../../json';
import { LIMITS } from '../limits';
import { parseBody } from '../platform/wire';
import { batchDelete, batchGet, batchSet } from './batch';
import { queryEntity } from './entity-query';
import { refuseKvs } from './refusal';
import {
  batchDeleteShape,
  batchGetShape,
  batchSetShape,
  entityQueryShape,
  keyShape,
  queryShape,
  setShape,
  transactionShape,
} from './shapes';
import { read, remove, wire, write } from './single';
import type { Part, Stores } from './stores';
import { transact } from './transaction';

/** What a path of the key-value store does: takes the body's text, answers a body or nothing. */
export interface Operation {
  kind: 'read' | 'write';
  run(stores: Stores, body: string): Json | undefined;
}

type Of = (stores: Stores, entityName: string | undefined) => Part;
const ofKeys: Of = (stores, entityName) => stores.part(entityName);
const ofSecrets: Of = (stores) => stores.secret;

const get = (of: Of): Operation => ({
  kind: 'read',
  run(stores, body) {
    const { key, entityName, options } = parseBody(body, keyShape);
    return wire(read(of(stores, entityName), key), options?.metadataFields);
  },
});

const set = (of: Of): Operation => ({
  kind: 'write',
  run(stores, body) {
    const item = parseBody(body, setShape);
    return write(of(stores, item.entityName), item);
  },
});

const drop = (of: Of): Operation => ({
  kind: 'write',
  run(stores, body) {
    const { key, entityName } = parseBody(body, keyShape);
    remove(of(stores, entityName), key);
    return undefined;
  },
});

const page = (data: JsonObject[], cursor: string | undefined): JsonObject => ({
  data,
  ...(cursor === undefined ? {} : { cursor }),
});

const query: Operation = {
  kind: 'read',
  run(stores, body) {
    const { limit = LIMITS.kvs.pageDefault, after, where, options } = parseBody(body, queryShape);
    if (limit < 1 || limit > LIMITS.kvs.pageMost)
      throw refuseKvs('INVALID_LIMIT', `A page has 1 to ${LIMITS.kvs.pageMost} rows`);
    const rows = stores.part(undefined).keys.page(where?.[0]?.values[0] ?? '', after, limit);
    const shown = rows.slice(0, limit);
    return page(
      shown.map((row) => wire(row, options?.metadataFields)),
      rows.length > limit ? shown.at(-1)?.key : undefined,
    );
  },
};

const entityQuery: Operation = {
  kind: 'read',
  run(stores, body) {
    const asked = parseBody(body, entityQueryShape);
    const { entity, keys } = stores.entity(asked.entityName);
    const { rows, cursor } = queryEntity(entity, keys.all(), asked);
    const fields = asked.options?.metadataFields ?? asked.metadataFields;
    return page(
      rows.map((row) => wire(row, fields)),
      cursor,
    );
  },
};

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  '/api/v1/get': get(ofKeys),
  '/api/v1/set': set(ofKeys),
  '/api/v1/delete': drop(ofKeys),
  '/api/v1/query': query,
  '/api/v1/secret/get': get(ofSecrets),
  '/api/v1/secret/set': set(ofSecrets),
  '/api/v1/secret/delete': drop(ofSecrets),
  '/api/v1/entity/get': get(ofKeys),
  '/api/v1/entity/set': set(ofKeys),
  '/api/v1/entity/delete': drop(ofKeys),
  '/api/v1/entity/query': entityQuery,
  '/api/v1/batch/get': { kind: 'read', run: (stores, body) => batchGet(stores, parseBody(body, batchGetShape)) },
  '/api/v1/batch/set': { kind: 'write', run: (stores, body) => batchSet(stores, parseBody(body, batchSetShape)) },
  '/api/v1/batch/delete': {
    kind: 'write',
    run: (stores, body) => batchDelete(stores, parseBody(body, batchDeleteShape)),
  },
  '/api/v1/transaction': {
    kind: 'write',
    run(stores, body) {
      transact(stores, parseBody(body, transactionShape));
      return undefined;
    },
  },
};
