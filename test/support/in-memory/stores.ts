import { NOTHING_COUNTED } from '../../../src/domain/row-count';
import type { Policy } from '../../../src/domain/policy';
import type { Saved } from '../../../src/domain/rules/version';
import type { Errand, Errands, Listening, Policies, Seen, Watermarks } from '../../../src/ports';
import type { PastRules, SavedVersions } from '../../../src/ports/rule-checks';
import type { RowCounts } from '../../../src/ports/site';

/** `past` and `versions` are the record of all that was saved. */
export function memoryPolicies(
  ...saved: Policy[]
): Policies & { all: Map<string, Policy>; past: PastRules; versions: SavedVersions; savings: Saved[] } {
  const all = new Map(saved.map((policy) => [policy.desk.projectId, policy]));
  const kept = saved.map((policy) => ({ policy, saved: null as Saved | null }));
  const of = (projectId: string) => kept.filter(({ policy }) => policy.desk.projectId === projectId);
  const savings: Saved[] = [];
  return {
    all,
    savings,
    of: async (projectId) => all.get(projectId) ?? null,
    enabled: async () => [...all.values()].filter((policy) => policy.enabled),
    async save(policy, how) {
      all.set(policy.desk.projectId, policy);
      kept.push({ policy, saved: how });
      savings.push(how);
    },
    past: {
      at: async (projectId, version) => of(projectId).find(({ policy }) => policy.version === version)?.policy ?? null,
    },
    versions: {
      of: async (projectId) =>
        new Map(of(projectId).flatMap(({ policy, saved: how }) => (how ? [[policy.version, how] as const] : []))),
    },
  };
}

/** Is the desk's property there? */
export function memoryListening(): Listening & { listens: boolean } {
  const listening = { listens: true, to: async () => listening.listens };
  return listening;
}

export function memoryWatermarks(): Watermarks {
  const marks = new Map<string, Seen>();
  return {
    of: async (projectId) => marks.get(projectId) ?? null,
    set: async (projectId, seen) => void marks.set(projectId, seen),
  };
}

export function memoryErrands(): Errands & { sent: { errand: Errand; delay: number }[] } {
  const sent: { errand: Errand; delay: number }[] = [];
  return { sent, send: async (errands, delay = 0) => void sent.push(...errands.map((errand) => ({ errand, delay }))) };
}

export function memoryRowCounts(): RowCounts {
  let kept = NOTHING_COUNTED;
  return { of: async () => kept, keep: async (count) => void (kept = count) };
}
