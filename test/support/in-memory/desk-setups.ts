import type { DeskSetup } from '../../../src/domain/doctor/desk-setup';
import type { FixCode } from '../../../src/domain/doctor/report';
import type { Policy } from '../../../src/domain/policy';
import type { DeskSetups } from '../../../src/ports/desk-setup';
import { failures, type Trouble } from './failures';

export interface MemoryDeskSetups extends DeskSetups {
  setup: DeskSetup;
  readonly fixed: FixCode[];
  /** What a fix does, and the rules that it answers. */
  mends(policy: Policy, what: FixCode): Policy;
  fail(call: 'fix', kind: Trouble, times?: number): void;
}

/** One desk's set-up, as a test says that it is. */
export function memoryDeskSetups(setup: DeskSetup): MemoryDeskSetups {
  const { fail, run } = failures<'fix'>();
  const all: MemoryDeskSetups = {
    setup,
    fixed: [],
    mends: (policy) => policy,
    fail,
    look: async () => all.setup,
    fix: (policy, what) =>
      run('fix', () => {
        all.fixed.push(what);
        return all.mends(policy, what);
      }),
  };
  return all;
}
