import { kvs } from '@forge/kvs';
import { literal, object, type, type Infer } from 'superstruct';
import { is } from '../domain/fits';
import type { KeptPlan, SetUpPlans } from '../ports/set-up';

const keyOf = (projectId: string): string => `set-up:${projectId}`;

/** Nobody else writes this store: what bears the mark of today's shape is trusted. A plan of another shape is made anew. */
const SHAPE = 1;
const Stored = object({ shape: literal(SHAPE), kept: type({ plan: type({}), traces: type({}) }) });

function opened(stored: unknown): KeptPlan | null {
  if (!is(stored, Stored)) return null;
  const { kept }: Infer<typeof Stored> = stored;
  return kept as KeptPlan;
}

async function read(projectId: string): Promise<KeptPlan | null> {
  return opened(await kvs.get(keyOf(projectId)));
}

/** Plans in Forge's key-value store, one a project. */
export const storedSetUpPlans: SetUpPlans = {
  of: read,
  async change(projectId, change) {
    const before = await read(projectId);
    const { plan, ...others } = change(before);
    const kept = { ...others, plan: { ...plan, revision: (before?.plan.revision ?? 0) + 1 } };
    await kvs.set(keyOf(projectId), { shape: SHAPE, kept });
    return kept;
  },
  async forget(projectId) {
    await kvs.delete(keyOf(projectId));
  },
};
