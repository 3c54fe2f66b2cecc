import { LIMITS } from '../limits';
import { judge } from './conditions';
import { bytesOf, checkKey, KvsRefusal, refuseKvs } from './refusal';
import type { Filters, Transaction } from './shapes';
import { checkSet, write } from './single';
import type { Stores } from './stores';

interface Conditional {
  key: string;
  entityName?: string;
  conditions?: Filters;
}

/** Conditions are asked of custom entities; of a key that is not there only those on absence hold. */
function checkConditions(stores: Stores, { key, entityName, conditions }: Conditional): void {
  checkKey(key);
  const { keys, entity } = stores.part(entityName);
  if (!conditions) return;
  if (!entity) throw refuseKvs('INVALID_CONDITIONS', `Conditions on ${key} need a custom entity`);
  if (!judge(entity, conditions)(keys.get(key)?.value))
    throw new KvsRefusal(409, 'TRANSACTION_CONDITION_FAILED', `The conditions on ${key} do not hold`);
}

/** All or nothing: everything is judged before anything is written. */
export function transact(stores: Stores, { set = [], delete: deletes = [], check = [] }: Transaction): void {
  const { transactionOperations: most, transactionBytes } = LIMITS.kvs;
  const all: Conditional[] = [...set, ...deletes, ...check];
  if (all.length === 0 || all.length > most)
    throw refuseKvs('TRANSACTION_TOO_LARGE', `A transaction has 1 to ${most} operations`);
  const names = all.map(({ key, entityName = '' }) => `${entityName} ${key}`);
  if (new Set(names).size < names.length) throw refuseKvs('DUPLICATE_KEY', 'A transaction names each key once');
  if (bytesOf(set.map(({ value }) => value)) > transactionBytes)
    throw refuseKvs('MAX_SIZE', 'A transaction has at most 4 MB');
  for (const item of all) checkConditions(stores, item);
  for (const item of set) checkSet(stores.part(item.entityName), item);
  for (const item of set) write(stores.part(item.entityName), item);
  for (const { key, entityName } of deletes) stores.part(entityName).keys.delete(key);
}
