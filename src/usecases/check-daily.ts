import { runChecks } from '../domain/doctor/run-checks';
import type { Policies } from '../ports';
import type { DeskSetups } from '../ports/desk-setup';
import { pastOf, type PastDeps } from './past-of';
import { keepChecked, type KeepCheckedDeps } from './keep-checked';

export interface CheckDailyDeps extends KeepCheckedDeps, PastDeps {
  policies: Pick<Policies, 'enabled' | 'of'>;
  setups: Pick<DeskSetups, 'look' | 'mark'>;
  /** One desk's trouble must not leave the others unchecked. */
  warn(error: unknown): void;
}

/** Looks at every desk that is switched on, as the app: about a dozen calls each. Answers how many were looked at. */
export const checkDaily = (deps: CheckDailyDeps) => async (): Promise<{ desks: number; failed: number }> => {
  const policies = await deps.policies.enabled();
  let failed = 0;
  for (const policy of policies) {
    try {
      const past = await pastOf(deps, policy.desk.projectId);
      const setup = await deps.setups.look(policy, 'app');
      await keepChecked(deps, policy, { setup, reports: runChecks(policy, setup, past), as: 'app' });
    } catch (error) {
      failed += 1;
      deps.warn(error);
    }
  }
  return { desks: policies.length, failed };
};
