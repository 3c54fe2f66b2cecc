import { kvs } from '@forge/kvs';
import { assert, literal, object, type, type Infer } from 'superstruct';
import type { KeptPlan, SetUpPlans } from '../ports/set-up';

const keyOf = (projectId: string): string => `set-up:${projectId}`;

/** Nobody else writes this store: what bears the mark of today's shape is trusted. A plan of another shape is made anew. */
const SHAPE = 1;
const Stored = object({ shape: literal(SHAPE), kept: type({ plan: type({}), traces: type({}) }) });

function opened(stored: unknown): KeptPlan {
  assert(stored, Stored);
  const { kept }: Infer<typeof Stored> = stored;
  return kept as KeptPlan;
}

async function read(projectId: string): Promise<KeptPlan | null> {
  const stored: unknown = await kvs.get(keyOf(projectId));
  return stored === undefined ? null : opened(stored);
}

/** Plans in Forge's key-value store, one a project. */
export const storedSetUpPlans: SetUpPlans = {
  of: read,
  async change(projectId, change) {
    const before = await read(projectId);
    const { plan, traces } = change(before);
    const kept = { plan: { ...plan, revision: (before?.plan.revision ?? 0) + 1 }, traces };
    await kvs.set(keyOf(projectId), { shape: SHAPE, kept });
    return kept;
  },
  async forget(projectId) {
    await kvs.delete(keyOf(projectId));
  },
};
