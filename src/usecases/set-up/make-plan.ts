import type { RefusedAnswer } from '../../domain/answers';
import { contradictions } from '../../domain/policy';
import { completed } from '../../domain/rules/draft';
import { same } from '../../domain/rules/same';
import type { Traces, Wanted } from '../../domain/set-up/found-desk';
import { merged } from '../../domain/set-up/merge-plan';
import type { PlannedChange, SetUpPlan } from '../../domain/set-up/plan';
import { planChanges } from '../../domain/set-up/plan-changes';
import type { KeptPlan } from '../../ports/set-up';
import type { SetUpDeps } from './deps';
import { contradicts, unfit } from './words';

/**
 * Looks at Jira, works out what is missing for these rules, and keeps that as the project's plan. Changes nothing in
 * Jira. What an earlier plan made is remembered, so that it can still be taken back.
 */
export const makePlan =
  (deps: Pick<SetUpDeps, 'clock' | 'plans' | 'policies' | 'site'>) =>
  async (projectId: string, wanted: Wanted): Promise<{ plan: SetUpPlan } | RefusedAnswer> => {
    const wrong = contradictions(completed(wanted.draft));
    if (wrong.length > 0) return contradicts(wrong);
    const [found, saved] = await Promise.all([deps.site.look(projectId, wanted), deps.policies.of(projectId)]);
    if (found.unfit) return unfit(found.project.key, found.unfit);
    const now = deps.clock.now();
    const kept = await deps.plans.change(projectId, (before) => {
      const unchanged = before !== null && same(before.plan.draft, wanted.draft);
      const traces = before ? tracesFor(before, unchanged) : {};
      const remembered = { changes: begunAnew(before), traces, same: unchanged };
      const changes = merged(planChanges(found, wanted, { traces, saved }), remembered);
      const { draft, managers, copies } = wanted;
      const plan = { revision: before?.plan.revision ?? 0, madeAt: now, draft, managers, copies, changes };
      return { traces, plan, base: saved?.version ?? 0 };
    });
    return { plan: kept.plan };
  };

/** Other rules than those that were saved are to be saved in their turn. */
function tracesFor({ traces }: KeptPlan, unchanged: boolean): Traces {
  if (unchanged) return traces;
  const { rules: _, ...others } = traces;
  return others;
}

/** A new plan forgets what was refused or taken back, and not what was made. */
const begunAnew = (before: KeptPlan | null): readonly PlannedChange[] =>
  (before?.plan.changes ?? []).map((it) =>
    it.state === 'refused' || it.state === 'undone' ? { ...it, state: 'planned', said: null } : it,
  );

/** The plan that is kept, and nothing where there is none. */
export const readPlan =
  ({ plans }: Pick<SetUpDeps, 'plans'>) =>
  async (projectId: string): Promise<{ plan: SetUpPlan | null }> => ({
    plan: (await plans.of(projectId))?.plan ?? null,
  });
