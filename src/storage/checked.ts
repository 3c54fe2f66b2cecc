import { kvs } from '@forge/kvs';
import { array, number, string, type } from 'superstruct';
import { is } from '../domain/fits';
import type { Checked } from '../domain/doctor/kept';
import type { CheckedSetUps } from '../ports/checked';

const key = (projectId: string): string => `checked:${projectId}`;

/** Written by this store alone; another shape is that of a former version, and as good as none: a check makes it anew. */
const Stored = type({ at: number(), reports: array(type({})), seen: array(type({})), told: array(string()) });
const isChecked = (value: unknown): value is Checked => is(value, Stored);

/** In Forge's key-value store. */
export const storedChecked: CheckedSetUps = {
  async of(projectId) {
    const stored: unknown = await kvs.get(key(projectId));
    return isChecked(stored) ? stored : null;
  },
  async keep(projectId, checked) {
    await kvs.set(key(projectId), checked);
  },
};
