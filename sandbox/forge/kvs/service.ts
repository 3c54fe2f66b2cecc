import type { Clock } from '../../clock';
import type { Json } from '../../json';
import type { PlatformFaults } from '../faults/platform-faults';
import type { Identity } from '../install/identity';
import type { Entity } from '../manifest/storage-entities';
import type { Service } from '../platform/platform';
import { json, Malformed, unknown } from '../platform/wire';
import { OPERATIONS, type Operation } from './operations';
import { KvsQuota } from './quota';
import { KvsRefusal } from './refusal';
import { Stores, type Contents } from './stores';

export interface KvsOptions {
  /** The custom entities of the version in place; by default none. */
  entities?: () => readonly Entity[];
  faults?: PlatformFaults;
  /** Limits the requests of a second too. */
  perSecond?: boolean;
}

export interface KvsService extends Service {
  rows(): Contents;
  /** Another installation begins with an empty store. */
  clear(): void;
}

/** `@forge/kvs`: keys, secrets, custom entities, batches and transactions of one installation. */
export function kvsService(clock: Clock, identity: Identity, options: KvsOptions = {}): KvsService {
  const { entities = () => [], faults, perSecond } = options;
  const empty = (): Stores => new Stores(clock, entities);
  let stores = empty();
  let quota = new KvsQuota(clock, perSecond);

  function perform({ kind, run }: Operation, path: string, body: string): Response {
    quota.request();
    const fault = faults?.kvs.take(({ match = '' }) => path.includes(match));
    if (fault) throw new KvsRefusal(500, fault.error, `The store answered ${fault.error} on request`);
    if (kind === 'write') quota.write(Buffer.byteLength(body), path === '/api/v1/transaction');
    const answer: Json | undefined = run(stores, body);
    if (answer === undefined) return new Response(null, { status: 204 });
    if (kind === 'read') quota.read(Buffer.byteLength(JSON.stringify(answer)));
    return json(200, answer);
  }

  return {
    serves: ({ type }) => type === 'kvs',
    async answer({ asker, path, method, body }) {
      asker.activity.record.kvs += 1;
      if (!identity.scopes.all.has('storage:app')) {
        return json(403, { code: 'FORBIDDEN', message: 'The manifest lacks the scope storage:app' });
      }
      const operation = OPERATIONS[path];
      if (!operation || method !== 'POST') return unknown(`${method} ${path} of the key-value store`);
      try {
        return perform(operation, path, body);
      } catch (error) {
        if (error instanceof KvsRefusal) return json(error.status, { code: error.code, message: error.message });
        if (error instanceof Malformed) return unknown(`this body of ${path}: ${error.message}`);
        throw error;
      }
    },
    rows: () => stores.contents(),
    clear() {
      stores = empty();
      quota = new KvsQuota(clock, perSecond);
    },
  };
}
