import type { RefusedAnswer } from '../domain/answers';
import type { Policy, PolicyDraft } from '../domain/policy';
import { completed, draftOf } from '../domain/rules/draft';
import { same } from '../domain/rules/same';
import type { SavedHow } from '../domain/rules/version';
import { markDesk } from './mark-desk';
import { savePolicy, type SavePolicyDeps } from './save-policy';

/** What an admin edited. */
export interface Edited {
  readonly draft: PolicyDraft;
  /** The version that was edited, 0 where there was none; absent: whichever is in force. */
  readonly base?: number | undefined;
  readonly by: string | null;
  readonly how: SavedHow;
}

const OUTDATED: RefusedAnswer = {
  outcome: 'refused',
  said: {
    happened: 'Nothing was saved: somebody else saved these rules while you edited them.',
    means: 'Your changes are still here, and theirs are in force.',
    next: 'Look at what they changed, then save yours on top of it or discard them.',
    field: 'base',
  },
};

/** These were saved already, by somebody whose answer was lost, or whom Jira refused the mark on the project. */
const isLast = (draft: PolicyDraft, base: number, now: Policy): boolean =>
  now.version === base + 1 && same(completed(draft), draftOf(now));

/**
 * Saves what an admin edited, unless another version came into force since they began: nobody undoes another's change
 * unseen. Rejects as `savePolicy` does.
 */
export const saveEdited =
  (deps: SavePolicyDeps) =>
  async (projectId: string, { draft, base, by, how }: Edited): Promise<{ rules: Policy } | RefusedAnswer> => {
    if (base !== undefined) {
      const now = await deps.policies.of(projectId);
      if (now && isLast(draft, base, now)) {
        await markDesk(deps, now, null);
        return { rules: now };
      }
      if (base !== (now?.version ?? 0)) return OUTDATED;
    }
    return { rules: await savePolicy(deps)(projectId, draft, { by, how }) };
  };
