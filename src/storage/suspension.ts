import { kvs } from '@forge/kvs';
import type { Suspension } from '../ports/licensed-rules';

const KEY = 'rules-suspended';

/** In Forge's key-value store. */
export const storedSuspension: Suspension = {
  standing: async () => (await kvs.get(KEY)) === true,
  note: (standing) => kvs.set(KEY, standing).then(() => undefined),
};
