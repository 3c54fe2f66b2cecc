import { kvs, WhereConditions } from '@forge/kvs';
import { parsePolicy } from '../domain/policy';
import type { Policies, Watermarks } from '../ports';

const current = (projectId: string): string => `desk:${projectId}`;
const version = (projectId: string, number: number): string => `desk-version:${projectId}:${number}`;
const PAGE = 100;

/**
 * Policies in Forge's key-value store: the one in force under the desk, and each version for good,
 * since a ticket keeps the rules of its last hand-over.
 */
export const storedPolicies: Policies = {
  async of(projectId) {
    const stored: unknown = await kvs.get(current(projectId));
    return stored === undefined ? null : parsePolicy(stored);
  },
  async enabled() {
    const found = await kvs.query().where('key', WhereConditions.beginsWith('desk:')).limit(PAGE).getMany<unknown>();
    const results = [...found.results];
    for (let { nextCursor } = found; nextCursor;) {
      const more = await kvs
        .query()
        .where('key', WhereConditions.beginsWith('desk:'))
        .limit(PAGE)
        .cursor(nextCursor)
        .getMany<unknown>();
      results.push(...more.results);
      nextCursor = more.nextCursor;
    }
    return results.map((entry) => parsePolicy(entry.value)).filter((policy) => policy.enabled);
  },
  async save(policy) {
    const { projectId } = policy.desk;
    await kvs.set(version(projectId, policy.version), policy);
    await kvs.set(current(projectId), policy);
  },
};

/** How far the audit has come, in the same store. */
export const storedWatermarks: Watermarks = {
  async of(projectId) {
    const stored: unknown = await kvs.get(`audited:${projectId}`);
    return typeof stored === 'number' ? stored : null;
  },
  async set(projectId, at) {
    await kvs.set(`audited:${projectId}`, at);
  },
};
