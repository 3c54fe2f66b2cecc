import type { RefusedAnswer } from '../../domain/answers';
import { draftOf, takenOver } from '../../domain/rules/draft';
import type { Step, Wanted } from '../../domain/set-up/found-desk';
import type { PlannedChange, SetUpPlan } from '../../domain/set-up/plan';
import { JiraFailure } from '../../ports';
import type { KeptPlan, StepAnswer } from '../../ports/set-up';
import type { SetUpDeps } from './deps';
import { NO_PLAN, NOT_IN_PLAN, refused, refusedByJira, whoMay } from './words';

/** Takes one change back, where that is possible: exactly what was made, and nothing that others made since. */
export const undoChange =
  (deps: SetUpDeps) =>
  async (projectId: string, id: string, by: string | null): Promise<{ plan: SetUpPlan } | RefusedAnswer> => {
    const kept = await deps.plans.of(projectId);
    if (!kept) return NO_PLAN;
    const change = kept.plan.changes.find((it) => it.id === id);
    if (!change) return NOT_IN_PLAN;
    if (change.state === 'undone') return { plan: kept.plan };
    const step = kept.traces[id];
    if (!step || change.undo === 'impossible') return stays(change);
    const { draft, managers, copies } = kept.plan;
    const answer = await takenBack(deps, { projectId, by, wanted: { draft, managers, copies } }, { step, change });
    const after = await deps.plans.change(projectId, (now) => concluded(now ?? kept, id, answer));
    return { plan: after.plan };
  };

const stays = ({ undoWhy }: PlannedChange): RefusedAnswer =>
  refused({
    happened: 'Tierline cannot take this back.',
    means: 'Nothing was changed.',
    next: undoWhy ?? 'It was not made by the set-up: change it in Jira, where it is to be changed.',
  });

interface AtHand {
  readonly projectId: string;
  readonly by: string | null;
  readonly wanted: Wanted;
}

async function takenBack(
  deps: SetUpDeps,
  at: AtHand,
  { step, change }: { step: Step; change: PlannedChange },
): Promise<StepAnswer> {
  try {
    if (step.kind === 'rules') return await rulesBack(deps, at, step.before);
    const answer = await deps.site.undo(at.projectId, at.wanted, step);
    if (answer === 'done' && step.kind === 'show-panel') await deps.panels.note(at.projectId, null);
    return answer;
  } catch (error) {
    if (!(error instanceof JiraFailure) || !error.lasting) throw error;
    return { said: error.kind === 'forbidden' ? whoMay(change) : refusedByJira(error.what) };
  }
}

/** The rules of before are in force again, unless the desk or its clock were switched off since; where there were none, hand-overs are switched off, and nothing is lost. */
async function rulesBack(
  { policies, pastRules, save }: SetUpDeps,
  { projectId, by }: AtHand,
  before: number | null,
): Promise<StepAnswer> {
  const past = before === null ? null : await pastRules.at(projectId, before);
  const now = await policies.of(projectId);
  if (past) {
    const draft = takenOver(draftOf(past), now && draftOf(now));
    await save(projectId, { ...draft, enabled: past.enabled && draft.enabled }, { by, how: 'restored' });
  } else {
    if (now?.enabled) await save(projectId, { ...draftOf(now), enabled: false }, { by, how: 'switched' });
  }
  return 'done';
}

function concluded(kept: KeptPlan, id: string, answer: StepAnswer): KeptPlan {
  const changes = kept.plan.changes.map((change): PlannedChange => {
    if (change.id !== id) return change;
    return answer === 'done' ? { ...change, state: 'undone', said: null } : { ...change, said: answer.said };
  });
  const { [id]: _, ...others } = kept.traces;
  return { ...kept, traces: answer === 'done' ? others : kept.traces, plan: { ...kept.plan, changes } };
}
