import type { Policy } from '../../../src/domain/policy';
import type { Errand, Errands, Listening, Policies, Watermarks } from '../../../src/ports';

export function memoryPolicies(...saved: Policy[]): Policies & { all: Map<string, Policy> } {
  const all = new Map(saved.map((policy) => [policy.desk.projectId, policy]));
  return {
    all,
    of: async (projectId) => all.get(projectId) ?? null,
    enabled: async () => [...all.values()].filter((policy) => policy.enabled),
    save: async (policy) => void all.set(policy.desk.projectId, policy),
  };
}

/** Is the desk's property there? */
export function memoryListening(): Listening & { listens: boolean } {
  const listening = { listens: true, to: async () => listening.listens };
  return listening;
}

export function memoryWatermarks(): Watermarks {
  const marks = new Map<string, number>();
  return {
    of: async (projectId) => marks.get(projectId) ?? null,
    set: async (projectId, at) => void marks.set(projectId, at),
  };
}

export function memoryErrands(): Errands & { sent: { errand: Errand; delay: number }[] } {
  const sent: { errand: Errand; delay: number }[] = [];
  return { sent, send: async (errands, delay = 0) => void sent.push(...errands.map((errand) => ({ errand, delay }))) };
}
