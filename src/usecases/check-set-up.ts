import type { RefusedAnswer } from '../domain/answers';
import type { Checked } from '../domain/doctor/kept';
import { withWhoChanged } from '../domain/doctor/changed-by';
import type { DeskSetup } from '../domain/doctor/desk-setup';
import type { CheckReport } from '../domain/doctor/report';
import { runChecks } from '../domain/doctor/run-checks';
import type { Policy } from '../domain/policy';
import type { Policies } from '../ports';
import type { DeskSetups } from '../ports/desk-setup';
import { pastOf, type PastDeps } from './past-of';
import { keepChecked, type KeepCheckedDeps } from './keep-checked';

export interface CheckSetUpDeps extends KeepCheckedDeps, PastDeps {
  policies: Pick<Policies, 'of'>;
  /** Looks with the rights of the admin who asks. */
  setups: Pick<DeskSetups, 'look' | 'mark' | 'records'>;
}

/** Without rules there is nothing to be checked against. */
export const NO_RULES: RefusedAnswer = {
  outcome: 'refused',
  said: {
    happened: 'This project has no support rules yet.',
    means: 'There is nothing that its set-up could be compared with.',
    next: 'Write and save the support rules, then run the check.',
  },
};

/**
 * Looks at everything that the desk's rules need, and keeps what it found. Nothing but the note for agents is changed.
 * What could not be looked at is reported as that.
 */
export const checkSetUp =
  (deps: CheckSetUpDeps) =>
  async (projectId: string): Promise<{ reports: CheckReport[] } | RefusedAnswer> => {
    const policy = await deps.policies.of(projectId);
    if (!policy) return NO_RULES;
    const [setup, past] = await Promise.all([deps.setups.look(policy, 'person'), pastOf(deps, projectId)]);
    const reports = await whoChanged(deps, policy, setup, runChecks(policy, setup, past));
    await keepChecked(deps, policy, { setup, reports, as: 'person' });
    return { reports };
  };

/** As far back as people remember what they did. */
const RECORDED_MS = 30 * 24 * 60 * 60_000;

/** One call more, and only where something is wrong. */
async function whoChanged(
  { setups, clock }: CheckSetUpDeps,
  policy: Policy,
  setup: DeskSetup,
  reports: readonly CheckReport[],
): Promise<CheckReport[]> {
  if (reports.every(({ state }) => state !== 'wrong')) return [...reports];
  const records = await setups.records(clock.now() - RECORDED_MS);
  return 'is' in records ? withWhoChanged(reports, records.is, policy, setup) : [...reports];
}

/** What the last check found, whoever ran it. */
export const lastChecked =
  ({ checked }: Pick<KeepCheckedDeps, 'checked'>) =>
  async (projectId: string): Promise<{ at: number | null; reports: CheckReport[] }> => {
    const last: Checked | null = await checked.of(projectId);
    return { at: last?.at ?? null, reports: [...(last?.reports ?? [])] };
  };
