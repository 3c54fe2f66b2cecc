import { kvs } from '@forge/kvs';
import { enums, nullable, number, string, type } from 'superstruct';
import { is } from '../domain/fits';
import type { Stampings } from '../ports/stamping';

const key = (projectId: string): string => `stamping:${projectId}`;

const Stored = type({
  state: enums(['going', 'done', 'stopped', 'waiting-for-quota']),
  startedAt: number(),
  done: number(),
  about: number(),
  turn: number(),
  cursor: nullable(string()),
  touchedAt: number(),
  notBefore: number(),
});

/** In Forge's key-value store. */
export const storedStampings: Stampings = {
  async of(projectId) {
    const stored: unknown = await kvs.get(key(projectId));
    return is(stored, Stored) ? stored : null;
  },
  async keep(projectId, record) {
    await kvs.set(key(projectId), record);
  },
};
