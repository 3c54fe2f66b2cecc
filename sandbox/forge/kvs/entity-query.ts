import { z } from 'zod';
import type { Json } from '../../json';
import { LIMITS } from '../limits';
import type { Entity } from '../manifest/storage-entities';
import { jsonShape, parseBody } from '../platform/wire';
import { attributeOf, isOf, type AttributeType } from './attributes';
import { checkCondition, compare, holds, judge } from './conditions';
import { bytesOf, refuseKvs } from './refusal';
import type { EntityQuery } from './shapes';
import type { Row } from './store';

const BY_KEY = 'by-key';

/** What an index orders its rows by. `range` undefined: by key. */
interface Index {
  partition: readonly string[];
  range?: string;
}

/** An index is named by itself, or by the one attribute it is of; every entity has one by key. */
function indexOf({ name, indexes }: Entity, wanted: string): Index {
  if (wanted === BY_KEY) return { partition: [] };
  const found = indexes.find((it) => (typeof it === 'string' ? it : it.name) === wanted);
  if (found === undefined) throw refuseKvs('INVALID_ENTITY_INDEX', `Entity ${name} has no index ${wanted}`);
  return typeof found === 'string'
    ? { partition: [], range: found }
    : { partition: found.partition ?? [], range: found.range?.[0] };
}

interface Placed {
  row: Row;
  at: Json;
}

/** Rows that lack an attribute of the index are not in it. */
function placed(row: Row, { partition, range }: Index): Placed | undefined {
  if (partition.some((name) => attributeOf(row.value, name) === undefined)) return undefined;
  const at = range === undefined ? row.key : attributeOf(row.value, range);
  return at === undefined ? undefined : { row, at };
}

const order = (a: Placed, b: Placed): number => compare(a.at, b.at) || compare(a.row.key, b.row.key);

function checkPartition(entity: Entity, { partition }: Index, { indexName, partition: given = [] }: EntityQuery): void {
  const fits = partition.every((name, i) => isOf(entity.attributes[name]?.type ?? 'any', given[i] ?? null));
  if (given.length !== partition.length || !fits)
    throw refuseKvs(
      'INVALID_PARTITION',
      `Index ${indexName} is asked with one value of its type for each of: ${partition.join(', ') || '(nothing)'}`,
    );
}

/** The most an index takes of a row's values, checked when the row is stored. */
export function checkIndexed(entity: Entity, value: Json): void {
  for (const it of entity.indexes) {
    const { partition, range } = indexOf(entity, typeof it === 'string' ? it : it.name);
    const size = (names: readonly string[]): number =>
      names.reduce((sum, name) => sum + bytesOf(attributeOf(value, name) ?? ''), 0);
    if (size(range === undefined ? [] : [range]) > LIMITS.kvs.rangeBytes || size(partition) > LIMITS.kvs.partitionBytes)
      throw refuseKvs('MAX_SIZE', 'The values of an index’s attributes are too large');
  }
}

const cursorShape = z.tuple([jsonShape, z.string()]);
const cursorOf = ({ row, at }: Placed): string => Buffer.from(JSON.stringify([at, row.key])).toString('base64url');

function readCursor(cursor: string): Placed {
  try {
    const [at, key] = parseBody(Buffer.from(cursor, 'base64url').toString(), cursorShape);
    return { at, row: { key, value: null, createdAt: 0, updatedAt: 0 } };
  } catch {
    throw refuseKvs('INVALID_CURSOR', 'The cursor is not one of this query');
  }
}

/**
 * One page of an index: its partition, the part of its range, in order. Filters are applied to the page, so that it
 * may be empty and yet have a cursor.
 */
export function queryEntity(
  entity: Entity,
  rows: readonly Row[],
  query: EntityQuery,
): { rows: Row[]; cursor?: string } {
  const { limit = LIMITS.kvs.pageDefault, range, filters, sort, cursor, partition: given = [] } = query;
  if (limit < 1 || limit > LIMITS.kvs.pageMost)
    throw refuseKvs('COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', `A page has 1 to ${LIMITS.kvs.pageMost} rows`);
  const asked = (range ? 1 : 0) + (filters?.and?.length ?? 0) + (filters?.or?.length ?? 0);
  if (asked > LIMITS.kvs.queryConditions)
    throw refuseKvs('TOO_MANY_CONDITIONS', `A query has at most ${LIMITS.kvs.queryConditions} conditions`);
  const index = indexOf(entity, query.indexName);
  checkPartition(entity, index, query);
  const type: AttributeType = index.range === undefined ? 'string' : (entity.attributes[index.range]?.type ?? 'any');
  if (range) checkCondition(type, index.range ?? 'the key', range);
  const passes = filters ? judge(entity, filters) : () => true;

  const direction = sort === 'DESC' ? -1 : 1;
  const inside = rows
    .flatMap((row) => placed(row, index) ?? [])
    .filter(({ row }) => index.partition.every((name, i) => attributeOf(row.value, name) === given[i]))
    .filter(({ at }) => !range || holds(range, at))
    .sort((a, b) => direction * order(a, b));
  const start = cursor === undefined ? undefined : readCursor(cursor);
  const left = start ? inside.filter((it) => direction * order(it, start) > 0) : inside;
  const page = left.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ row }) => row).filter(({ value }) => passes(value)),
    ...(left.length > limit && last ? { cursor: cursorOf(last) } : {}),
  };
}
