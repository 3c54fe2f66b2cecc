import { kvs, WhereConditions } from '@forge/kvs';
import type { LinkedDesks } from '../ports/linked-news';

/** A key for each pair, so that two desks that are saved at once lose nothing of each other. */
const prefix = (projectId: string): string => `linked-from:${projectId}:`;
const PAGE = 100;

/** Which desks wait for work in a project, in Forge's key-value store. */
export const storedLinkedDesks: LinkedDesks = {
  async of(projectId) {
    const found = await kvs
      .query()
      .where('key', WhereConditions.beginsWith(prefix(projectId)))
      .limit(PAGE)
      .getMany<unknown>();
    return found.results.map(({ key }) => key.slice(prefix(projectId).length));
  },
  async add(projectId, deskId) {
    await kvs.set(`${prefix(projectId)}${deskId}`, true);
  },
  async remove(projectId, deskId) {
    await kvs.delete(`${prefix(projectId)}${deskId}`);
  },
};
