import { kvs } from '@forge/kvs';
import type { Layouts } from '../ports/keeping-up';

/** In Forge's key-value store: an installation has one database and one store, which come and go together. */
export const storedLayouts: Layouts = {
  async of(what) {
    const stored: unknown = await kvs.get(`layout:${what}`);
    return typeof stored === 'number' ? stored : 0;
  },
  async note(what, version) {
    await kvs.set(`layout:${what}`, version);
  },
};
