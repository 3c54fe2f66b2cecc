import type { RefusedAnswer } from '../domain/answers';
import type { Policy } from '../domain/policy';
import { draftOf, takenOver } from '../domain/rules/draft';
import type { PastRules } from '../ports/rule-checks';
import { savePolicy, type SavePolicyDeps } from './save-policy';

export interface RestorePolicyDeps extends SavePolicyDeps {
  pastRules: PastRules;
}

const NOT_KEPT: RefusedAnswer = {
  outcome: 'refused',
  said: {
    happened: 'This version of the rules is not kept.',
    means: 'Nothing was changed.',
    next: 'Reload the page and choose one of the versions on the list.',
  },
};

/**
 * Makes an old version the next one. The switch stays as it is, and the team's clock counts as proven only where it does
 * now. The version that is in force already stays. Rejects as `savePolicy` does.
 */
export const restorePolicy =
  (deps: RestorePolicyDeps) =>
  async (projectId: string, version: number, by: string | null): Promise<{ rules: Policy } | RefusedAnswer> => {
    const [now, then] = await Promise.all([deps.policies.of(projectId), deps.pastRules.at(projectId, version)]);
    if (!then) return NOT_KEPT;
    if (now?.version === version) return { rules: now };
    const draft = takenOver(draftOf(then), now && draftOf(now));
    return { rules: await savePolicy(deps)(projectId, draft, { by, how: 'restored' }) };
  };
