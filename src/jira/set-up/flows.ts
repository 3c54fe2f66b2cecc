import { route } from '@forge/api';
import type { Said } from '../../domain/answers';
import { listed } from '../../domain/doctor/words';
import type { Step, Wanted } from '../../domain/set-up/found-desk';
import type { StepAnswer } from '../../ports/set-up';
import { unlessGone } from '../desk-setup/ask';
import { hasApprovals } from '../strip-rules';
import { silently } from './ask';
import { complete } from './flow/complete';
import { closedAmong } from './flow/add-statuses';
import type { Flow } from './flow/document';
import type { Task } from './flow/edit';
import { takeOut } from './flow/take-out';
import { createFlow, readFlows, updateFlow, type Written } from './flow/write';
import { replaceFlow } from './flow-scheme';
import { knownHere } from './look-desk';
import { flowsAtHand } from './look-flows';
import { ownModule } from './own-modules';
import { othersWithFlow } from './sharing';

type FlowStep = Extract<Step, { kind: 'workflow' }>;

const NOTHING = 'Nothing was changed in it.';
const APPROVALS: Said = {
  happened: 'Work in this workflow waits for approvals.',
  means: `Written back by an app, they would be lost. ${NOTHING}`,
  next: 'Change it by hand in the workflow editor, step by step.',
};
const CHANGED: Said = {
  happened: 'Somebody else was changing this workflow at the same time.',
  means: NOTHING,
  next: 'Try again in a minute.',
};
const refusedBy = (wrong: readonly string[]): Said => ({
  happened: `Jira would not have the workflow changed: ${wrong.slice(0, 3).join(' ').slice(0, 400)}`,
  means: NOTHING,
  next: 'Look at the workflow in its editor, correct what Jira names, and try again.',
});
const IN_USE: Said = {
  happened: 'Tickets stand in a status that would go.',
  means: NOTHING,
  next: 'Move these tickets to another status first, then take it back.',
};
/** What the workflow names and is not made yet. */
const EARLIER: Said = {
  happened: 'The workflow needs something that is not made yet: the link type, the role or the screen.',
  means: NOTHING,
  next: 'Apply the changes above this one first.',
};

const standsForClosed = (name: string): Said => ({
  happened: `“${name}” is one of the Done statuses of this site.`,
  means: `A ticket that changes hands would count as closed there. ${NOTHING}`,
  next: 'Put it into another category, or rename it, in Jira’s list of statuses. Then try again.',
});

const taken = (name: string): Said => ({
  happened: `Another project has a workflow named “${name}” already.`,
  means: `A copy for this project alone cannot have that name, too. ${NOTHING}`,
  next: 'Rename that workflow in Jira’s list of workflows, then try again.',
});

const answerTo = (written: Written): StepAnswer => {
  if (written === 'written') return 'done';
  if (written === 'stale') return { said: CHANGED };
  return { said: written.inUse ? IN_USE : refusedBy(written.wrong) };
};

/** Reads, changes and writes; once more where somebody else wrote in between. `null`: there is nothing to be changed. */
async function changed(name: string, change: (flow: Flow) => Flow | Said | null): Promise<StepAnswer> {
  const once = async (): Promise<Written | 'nothing' | Said> => {
    const [flow] = await readFlows([name]);
    const next = flow ? change(flow) : null;
    if (!next) return 'nothing';
    return 'happened' in next ? next : updateFlow(next);
  };
  const first = await once();
  const last = first === 'stale' ? await once() : first;
  if (last === 'nothing') return 'done';
  return typeof last === 'object' && 'happened' in last ? { said: last } : answerTo(last);
}

/** Nothing that stands for what is not made yet: that would be a rule that holds for nobody. */
const isReady = ({ needs }: Task): boolean =>
  !needs.override || (needs.override.screen !== null && !needs.override.role.startsWith('new:'))
    ? !needs.closeCheck || needs.closeCheck.counting.links.every(({ type }) => !type.startsWith('new:'))
    : false;

function completed(flow: Flow, task: Task): Flow | Said | null {
  const { flow: next, missing } = complete(flow, task);
  if (missing.length === 0) return null;
  const closed = closedAmong(task);
  if (closed !== undefined) return standsForClosed(closed);
  if (hasApprovals(flow.workflow.statuses, flow.workflow.transitions)) return APPROVALS;
  return isReady(task) ? next : EARLIER;
}

export async function makeFlow(projectId: string, wanted: Wanted, step: FlowStep): Promise<StepAnswer> {
  const known = await knownHere(projectId, wanted);
  const atHand = await flowsAtHand(wanted, known, known.statuses);
  const mine = atHand.find(({ flow }) => flow.workflow.name === step.workflow.name);
  // The project has the copy by now, or another workflow altogether.
  if (!mine) return 'done';
  if (step.copy !== null) return makeCopy(projectId, { ...mine, name: step.copy });
  return changed(step.workflow.name, (flow) => completed(flow, mine.task));
}

/** A copy with all that is needed takes the workflow's place in this project. */
async function makeCopy(
  projectId: string,
  { flow, task, name }: { flow: Flow; task: Task; name: string },
): Promise<StepAnswer> {
  const next = completed(flow, task);
  if (next && 'happened' in next) return { said: next };
  const there = await copyCalled(name);
  if (there && (await othersWithFlow(there.workflow.id, projectId)).others.length > 0) return { said: taken(name) };
  const copy = there ? { id: there.workflow.id } : await createFlow(next ?? flow, name);
  if ('wrong' in copy) return { said: refusedBy(copy.wrong) };
  if (!(await replaceFlow(projectId, flow.workflow.id, copy.id))) return { said: IN_USE };
  return there ? changed(name, (it) => completed(it, task)) : 'done';
}

const copyCalled = async (name: string): Promise<Flow | null> => {
  const found = await unlessGone(readFlows([name]).catch(noneOfThatName), []);
  return found[0] ?? null;
};

/** One unknown name makes Jira refuse all. */
function noneOfThatName(error: unknown): readonly Flow[] {
  if (error instanceof Error && 'kind' in error && (error.kind === 'refused' || error.kind === 'gone')) return [];
  throw error;
}

export async function undoFlow(projectId: string, step: FlowStep): Promise<StepAnswer> {
  if (step.copy !== null) return undoCopy(projectId, step.workflow.id, step.copy);
  let kept: readonly string[] = [];
  const answer = await changed(step.workflow.name, (flow) => {
    if (hasApprovals(flow.workflow.statuses, flow.workflow.transitions)) return APPROVALS;
    const out = takeOut(flow, step.missing, ownModule);
    kept = out.kept;
    return out.changed ? out.flow : null;
  });
  if (answer !== 'done' || kept.length === 0) return answer;
  return {
    said: {
      happened: `Other transitions use ${listed(kept)} by now.`,
      means: 'All else that was added is taken out of the workflow; this status stays.',
      next: 'Take those transitions out in the workflow editor, and the status with them.',
    },
  };
}

async function undoCopy(projectId: string, original: string, name: string): Promise<StepAnswer> {
  const copy = await copyCalled(name);
  if (!copy) return 'done';
  if (!(await replaceFlow(projectId, copy.workflow.id, original))) return { said: IN_USE };
  await silently.delete('delete workflow', route`/rest/api/3/workflow/${copy.workflow.id}`);
  return 'done';
}
