import type { RefusedAnswer, Said } from '../../domain/answers';
import type { Policy } from '../../domain/policy';
import type { StepOfPlan } from '../../domain/set-up/change';
import type { FoundDesk, Step, Wanted } from '../../domain/set-up/found-desk';
import { finished, joined, merged } from '../../domain/set-up/merge-plan';
import type { PlannedChange, SetUpPlan } from '../../domain/set-up/plan';
import { planChanges } from '../../domain/set-up/plan-changes';
import { missingFor } from '../../domain/set-up/plan-rules';
import { NAME_OF, withMade } from '../../domain/set-up/with-made';
import { JiraFailure } from '../../ports';
import type { KeptPlan, StepAnswer } from '../../ports/set-up';
import type { SetUpDeps } from './deps';
import { earlier, NO_PLAN, NOT_IN_PLAN, OVERTAKEN, refusedByJira, unfit, whoMay } from './words';

interface AtHand {
  readonly projectId: string;
  readonly by: string | null;
  readonly wanted: Wanted;
  readonly found: FoundDesk;
  /** Rules that nobody had in view when the plan was made are in force by now. */
  readonly overtaken: boolean;
}

/** How it ended. `planned`: it can be done later, by somebody else or after something else. */
type Ended = { readonly state: 'done' } | { readonly state: 'planned' | 'refused'; readonly said: Said };

/**
 * Makes one change of the plan, as who asks. Looks first: what is so already is not made again, so that a change can be
 * applied as often as anybody likes, and a plan gone on with wherever it was left. Before anything is written, what is
 * about to be made is kept, so that it can be taken back even where the answer got lost.
 */
export const applyChange =
  (deps: SetUpDeps) =>
  async (projectId: string, id: string, by: string | null): Promise<{ plan: SetUpPlan } | RefusedAnswer> => {
    const kept = await deps.plans.of(projectId);
    if (!kept) return NO_PLAN;
    const { draft, managers, copies } = kept.plan;
    const wanted = { draft, managers, copies };
    const [found, saved] = await Promise.all([deps.site.look(projectId, wanted), deps.policies.of(projectId)]);
    if (found.unfit) return unfit(found.project.key, found.unfit);
    const fresh = planChanges(found, wanted, { traces: kept.traces, saved });
    const it = fresh.find(({ change }) => change.id === id);
    if (!it && !kept.plan.changes.some((change) => change.id === id)) return NOT_IN_PLAN;
    const overtaken = isOvertaken(kept, saved);
    const ended = it ? await made(deps, { projectId, by, wanted, found, overtaken }, it) : null;
    const after = await deps.plans.change(projectId, (now) => concluded(now ?? kept, fresh, { id, ended }));
    return { plan: after.plan };
  };

/** What was begun here itself, and did not come to its end, is gone on with. */
function isOvertaken({ base, traces: { rules } }: KeptPlan, saved: Policy | null): boolean {
  const version = saved?.version ?? 0;
  return base !== undefined && base !== version && !(rules?.kind === 'rules' && rules.unfinished === version);
}

async function made(deps: SetUpDeps, at: AtHand, { change, step }: StepOfPlan): Promise<Ended | null> {
  if (change.state !== 'planned') return null;
  if (!step) return change.said ? null : { state: 'planned', said: whoMay(change) };
  if (step.kind === 'rules' && at.overtaken) return { state: 'refused', said: OVERTAKEN };
  const missing = lacking(at, step);
  if (missing.length > 0) return { state: 'planned', said: earlier(missing) };
  const { before, now } = await begun(deps, at, { id: change.id, step });
  try {
    const answer = await carryOut(deps, at, step);
    if (answer === 'done') return { state: 'done' };
    await traced(deps, at, change.id, before);
    return { state: 'refused', said: answer.said };
  } catch (error) {
    if (!(error instanceof JiraFailure) || !error.lasting) throw error;
    // A refusal half-way leaves what was made before it: that stays to be taken back where it is not known to be nothing.
    if (error.kind === 'forbidden') {
      await traced(deps, at, change.id, step.kind === 'rules' ? now : before);
      return { state: 'planned', said: whoMay(change) };
    }
    await traced(deps, at, change.id, now);
    return { state: 'refused', said: refusedByJira(error.what) };
  }
}

/** Names of what has to be there before. */
function lacking({ found, wanted }: AtHand, step: Step): readonly string[] {
  if (step.kind === 'rules') return missingFor(found, wanted);
  return step.kind === 'people-in-role' && found.made.managerRole === undefined && !/^\d+$/.test(step.role)
    ? [NAME_OF.managerRole]
    : [];
}

/** Keeps what is about to be made. */
async function begun(
  deps: SetUpDeps,
  { projectId }: AtHand,
  { id, step }: { id: string; step: Step },
): Promise<{ before: Step | undefined; now: Step }> {
  const before = (await deps.plans.of(projectId))?.traces[id];
  const now = joined(before, step);
  await traced(deps, { projectId }, id, now);
  return { before, now };
}

async function traced(
  { plans }: SetUpDeps,
  { projectId }: Pick<AtHand, 'projectId'>,
  id: string,
  step: Step | undefined,
): Promise<void> {
  await plans.change(projectId, (kept) => {
    if (!kept) throw new Error('the plan was forgotten while a change of it was made');
    const { [id]: _, ...others } = kept.traces;
    return { ...kept, traces: step ? { ...others, [id]: step } : others };
  });
}

async function carryOut(deps: SetUpDeps, { projectId, by, wanted, found }: AtHand, step: Step): Promise<StepAnswer> {
  if (step.kind === 'rules') {
    await deps.save(projectId, withMade(wanted.draft, found.made), { by, how: 'set-up' });
    return 'done';
  }
  const answer = await deps.site.make(projectId, wanted, step);
  if (answer === 'done' && step.kind === 'show-panel') await deps.panels.note(projectId, deps.clock.now());
  return answer;
}

/** The plan with how this one ended. */
function concluded(
  kept: KeptPlan,
  fresh: readonly StepOfPlan[],
  { id, ended }: { id: string; ended: Ended | null },
): KeptPlan {
  const changes = merged(fresh, { changes: kept.plan.changes, traces: kept.traces, same: true }).map(
    (change): PlannedChange => {
      if (change.id !== id || !ended) return change;
      return { ...change, state: ended.state, said: 'said' in ended ? ended.said : null };
    },
  );
  const { base, ...others } = kept;
  const trace = kept.traces[id];
  const isDone = trace && ended?.state === 'done';
  return {
    ...others,
    ...(base === undefined || (isDone && trace.kind === 'rules') ? {} : { base }),
    traces: isDone ? { ...kept.traces, [id]: finished(trace) } : kept.traces,
    plan: { ...kept.plan, changes },
  };
}
