import type { ChangeRecord } from '../../../src/domain/doctor/changed-by';
import type { DeskSetup } from '../../../src/domain/doctor/desk-setup';
import type { FixCode } from '../../../src/domain/doctor/report';
import type { Policy } from '../../../src/domain/policy';
import type { Checked } from '../../../src/domain/doctor/kept';
import type { Past } from '../../../src/domain/doctor/past';
import type { CheckedSetUps } from '../../../src/ports/checked';
import type { DeskSetups, Speaker } from '../../../src/ports/desk-setup';
import type { PastHandOvers, Remembered } from '../../../src/ports/past';
import { failures, type Trouble } from './failures';

export interface MemoryDeskSetups extends DeskSetups {
  setup: DeskSetup;
  readonly fixed: FixCode[];
  /** What was written into the project property, by whom. */
  readonly marked: { projectId: string; value: object; as: Speaker }[];
  recorded: ChangeRecord[];
  /** What a fix does, and the rules that it answers. */
  mends(policy: Policy, what: FixCode): Policy;
  fail(call: 'fix' | 'mark', kind: Trouble, times?: number): void;
}

/** One desk's set-up, as a test says that it is. */
export function memoryDeskSetups(setup: DeskSetup): MemoryDeskSetups {
  const { fail, run } = failures<'fix' | 'mark'>();
  const all: MemoryDeskSetups = {
    setup,
    fixed: [],
    recorded: [],
    records: async () => ({ is: all.recorded }),
    marked: [],
    mends: (policy) => policy,
    fail,
    look: async () => all.setup,
    mark: (projectId, value, as) =>
      run('mark', () => {
        all.marked.push({ projectId, value, as });
        all.setup = { ...all.setup, property: { is: value } };
      }),
    fix: (policy, what) =>
      run('fix', () => {
        all.fixed.push(what);
        return all.mends(policy, what);
      }),
  };
  return all;
}

/** What was found last, by desk. */
export function memoryChecked(): CheckedSetUps & { all: Map<string, Checked> } {
  const all = new Map<string, Checked>();
  return {
    all,
    of: async (projectId) => all.get(projectId) ?? null,
    keep: async (projectId, checked) => void all.set(projectId, checked),
  };
}

/** What the ledger would tell of past hand-overs. */
export function memoryPastHandOvers(): PastHandOvers & { seen: Past['handOvers'] } {
  const past = { seen: { restarted: 0, not: 0 }, verified: async () => past.seen };
  return past;
}

/** What was done on which desk, and when. */
export function memoryRemembered(): Remembered {
  const shown = new Map<string, number>();
  return {
    at: async (projectId) => shown.get(projectId) ?? null,
    note: async (projectId, at) => void (at === null ? shown.delete(projectId) : shown.set(projectId, at)),
  };
}
