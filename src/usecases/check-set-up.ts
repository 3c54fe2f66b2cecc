import type { RefusedAnswer } from '../domain/answers';
import type { CheckReport } from '../domain/doctor/report';
import { runChecks } from '../domain/doctor/run-checks';
import type { Policies } from '../ports';
import type { DeskSetups } from '../ports/desk-setup';

export interface CheckSetUpDeps {
  policies: Pick<Policies, 'of'>;
  /** Looks with the rights of the admin who asks. */
  setups: Pick<DeskSetups, 'look'>;
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

/** Looks at everything that the desk's rules need, and changes nothing. What could not be looked at is reported as that. */
export const checkSetUp =
  ({ policies, setups }: CheckSetUpDeps) =>
  async (projectId: string): Promise<{ reports: CheckReport[] } | RefusedAnswer> => {
    const policy = await policies.of(projectId);
    return policy ? { reports: runChecks(policy, await setups.look(policy)) } : NO_RULES;
  };
