import { kvs, WhereConditions } from '@forge/kvs';
import { create, enums, nullable, number, object, optional, string, type, type Infer } from 'superstruct';
import { assert, is } from '../domain/fits';
import { DEFAULT_ESCALATION } from '../domain/escalation-rules';
import { defaultCloseCheck } from '../domain/gate/close-check-rules';
import type { Policy } from '../domain/policy';
import type { Saved } from '../domain/rules/version';
import type { Policies, Watermarks } from '../ports';
import type { PastRules, SavedVersions } from '../ports/rule-checks';
import type { Desks } from '../ports/site';
import { storedLayouts } from './layout-marks';

const current = (projectId: string): string => `desk:${projectId}`;
const version = (projectId: string, number: number): string => `desk-version:${projectId}:${number}`;
const savings = (projectId: string): string => `desk-saved:${projectId}:`;
const PAGE = 100;

/**
 * Rules are judged when they are saved, and nobody else writes this store: what bears the mark of the
 * shape they have today is trusted. Judging them again would cost each event about as much as all the
 * rest of our own work on it. A later shape takes the next number and a reader for this one.
 */
const SHAPE = 4;
const Stored = object({ shape: enums([1, 2, 3, SHAPE]), rules: type({}) });

const sealed = (rules: Policy) => ({ shape: SHAPE, rules });

/** Throws superstruct's StructError on anything that `save` did not write. */
function opened(stored: unknown): Policy {
  assert(stored, Stored);
  const { shape, rules }: Infer<typeof Stored> = stored;
  if (shape === SHAPE) return rules as Policy;
  // Shape 1 knew no clicks, shape 2 no close check, shape 3 no limits and no words: what they do not say is by default.
  const older = rules as Omit<Policy, 'closeCheck' | 'messages'> & Partial<Policy>;
  const escalation = { ...DEFAULT_ESCALATION, ...older.escalation };
  const closeCheck = older.closeCheck ?? defaultCloseCheck(older.levels, escalation);
  return { ...older, escalation, closeCheck, messages: older.messages ?? {} };
}

/** The rules in force of every desk, switched on or not. */
async function allPolicies(): Promise<Policy[]> {
  const policies: Policy[] = [];
  let cursor: string | undefined;
  do {
    const desks = kvs.query().where('key', WhereConditions.beginsWith('desk:')).limit(PAGE);
    const page = await (cursor ? desks.cursor(cursor) : desks).getMany<unknown>();
    policies.push(...page.results.map((entry) => opened(entry.value)));
    cursor = page.nextCursor;
  } while (cursor);
  return policies;
}

/**
 * Policies in Forge's key-value store: the one in force under the desk, and each version for good,
 * since a ticket keeps the rules of its last hand-over.
 */
export const storedPolicies: Policies = {
  async of(projectId) {
    const stored: unknown = await kvs.get(current(projectId));
    return stored === undefined ? null : opened(stored);
  },
  enabled: async () => (await allPolicies()).filter((policy) => policy.enabled),
  async save(policy, saved) {
    const { projectId } = policy.desk;
    // Saved by the app itself, which writes no project property meanwhile: the hour brings that up to date (keep-up).
    if (saved.how === 'protected') await storedLayouts.note('property', 0);
    await kvs.set(version(projectId, policy.version), sealed(policy));
    // Small and apart, so that a list of versions does not read the rules of all.
    await kvs.set(`${savings(projectId)}${policy.version}`, saved);
    await kvs.set(current(projectId), sealed(policy));
  },
};

const Saving = object({
  at: number(),
  by: nullable(string()),
  how: enums(['saved', 'set-up', 'restored', 'imported', 'switched', 'mended', 'proven', 'protected']),
});

/** What was kept beside each version. */
export const storedSavedVersions: SavedVersions = {
  async of(projectId) {
    const saved = new Map<number, Saved>();
    let cursor: string | undefined;
    do {
      const all = kvs
        .query()
        .where('key', WhereConditions.beginsWith(savings(projectId)))
        .limit(PAGE);
      const page = await (cursor ? all.cursor(cursor) : all).getMany<unknown>();
      for (const { key, value } of page.results)
        saved.set(Number(key.slice(savings(projectId).length)), create(value, Saving));
      cursor = page.nextCursor;
    } while (cursor);
    return saved;
  },
};

/** Each version as it was saved. */
export const storedPastRules: PastRules = {
  async at(projectId, number) {
    const stored: unknown = await kvs.get(version(projectId, number));
    return stored === undefined ? null : opened(stored);
  },
};

const Audited = type({ at: number(), cut: optional(type({ begun: number(), until: number() })) });

/** How far the audit has come, in the same store. What has another shape is not there: the audit begins anew. */
export const storedWatermarks: Watermarks = {
  async of(projectId) {
    const stored: unknown = await kvs.get(`audited:${projectId}`);
    return is(stored, Audited) ? stored : null;
  },
  async set(projectId, seen) {
    await kvs.set(`audited:${projectId}`, seen);
  },
};

/** Every desk of the site. */
export const storedDesks: Desks = { all: allPolicies };
