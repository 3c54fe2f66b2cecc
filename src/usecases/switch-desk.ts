import type { RefusedAnswer } from '../domain/answers';
import type { Policy } from '../domain/policy';
import { draftOf } from '../domain/rules/draft';
import { NO_RULES } from './check-set-up';
import { markDesk } from './mark-desk';
import { savePolicy, type SavePolicyDeps } from './save-policy';

/**
 * Switches a desk on or off, and changes nothing else. Off asks nothing of Jira before it holds, so that it holds also
 * where the rules no longer fit the project; on looks at all that the rules name, as saving does. Rejects as `savePolicy`
 * does; where off could not be written to the project, it is in force all the same.
 */
export const switchDesk =
  (deps: SavePolicyDeps) =>
  async (projectId: string, on: boolean, by: string | null): Promise<{ rules: Policy } | RefusedAnswer> => {
    const now = await deps.policies.of(projectId);
    if (!now) return NO_RULES;
    if (now.enabled === on) {
      // Turned before, it may not have come to the project.
      await markDesk(deps, now, now);
      return { rules: now };
    }
    if (on)
      return { rules: await savePolicy(deps)(projectId, { ...draftOf(now), enabled: true }, { by, how: 'switched' }) };
    const off: Policy = { ...now, enabled: false, version: now.version + 1 };
    await deps.policies.save(off, { at: deps.clock.now(), by, how: 'switched' });
    await markDesk(deps, off, now);
    return { rules: off };
  };
