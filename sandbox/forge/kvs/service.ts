import type { Clock } from '../../clock';
import type { Identity } from '../install/identity';
import type { Service } from '../platform/platform';
import { json, Malformed, unknown } from '../platform/wire';
import { PLAIN, SECRET } from './operations';
import { KvsRefusal } from './refusal';
import { Keys } from './store';

export interface KvsService extends Service {
  /** Another installation begins with an empty store. */
  clear(): void;
}

/** `@forge/kvs`: keys, secrets, batches and transactions of one installation. Custom entities answer 501. */
export function kvsService(clock: Clock, identity: Identity): KvsService {
  let plain = new Keys(clock);
  let secret = new Keys(clock);
  return {
    serves: ({ type }) => type === 'kvs',
    async answer({ asker, path, method, body }) {
      asker.activity.record.kvs += 1;
      if (!identity.scopes.all.has('storage:app')) {
        return json(403, { code: 'FORBIDDEN', message: 'The manifest lacks the scope storage:app' });
      }
      const operation = PLAIN[path] ?? SECRET[path];
      if (!operation || method !== 'POST') return unknown(`${method} ${path} of the key-value store`);
      try {
        const answer = operation(path in SECRET ? secret : plain, body);
        return answer === undefined ? new Response(null, { status: 204 }) : json(200, answer);
      } catch (error) {
        if (error instanceof KvsRefusal) return json(error.status, { code: error.code, message: error.message });
        if (error instanceof Malformed) return unknown(`this body of ${path}: ${error.message}`);
        throw error;
      }
    },
    clear() {
      plain = new Keys(clock);
      secret = new Keys(clock);
    },
  };
}
