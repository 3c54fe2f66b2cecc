import { linkedProjects, type NamedProject } from '../domain/gate/linked-projects';
import type { Policy } from '../domain/policy';
import { JiraFailure, type Clock, type DeskFacts, type Ledger, type Policies } from '../ports';
import type { LinkedDesks } from '../ports/linked-news';

export interface MarkLinkedProjectsDeps {
  clock: Clock;
  policies: Pick<Policies, 'of'>;
  ledger: Pick<Ledger, 'report' | 'settleDesk'>;
  desk: Pick<DeskFacts, 'markLinked' | 'isMarkedLinked'>;
  linkedDesks: LinkedDesks;
}

/**
 * Lets through what becomes of work in the other projects that a desk's rules name, and no longer in those that they
 * named before. Two calls for each. A project that the saving admin may not change, and nobody marked before, is a
 * finding; its work is then found by the audit.
 */
export async function markLinkedProjects(
  deps: MarkLinkedProjectsDeps,
  policy: Policy,
  before: Policy | null,
): Promise<void> {
  const { linkedDesks, ledger, clock } = deps;
  const desk = policy.desk.projectId;
  const wanted = linkedProjects(policy);
  const former = (before ? linkedProjects(before) : []).filter(
    ({ projectId }) => !wanted.some((project) => project.projectId === projectId),
  );
  for (const { projectId } of former) {
    await linkedDesks.remove(projectId, desk);
    await mark(deps, projectId);
  }
  const silent: NamedProject[] = [];
  for (const project of wanted) {
    await linkedDesks.add(project.projectId, desk);
    if (!(await mark(deps, project.projectId))) silent.push(project);
  }
  const code = 'linked-project-not-listening';
  if (silent.length === 0) return ledger.settleDesk(desk, code);
  const detail = silent.map(({ projectKey }) => projectKey).join(', ');
  await ledger.report({ code, projectId: desk, issueId: null, at: clock.now(), detail });
}

/** A desk of its own listens by its own rules. */
async function mark({ policies, desk, linkedDesks }: MarkLinkedProjectsDeps, projectId: string): Promise<boolean> {
  if ((await policies.of(projectId))?.enabled) return true;
  try {
    await desk.markLinked(projectId, await linkedDesks.of(projectId));
    return true;
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    return isMarked(desk, projectId);
  }
}

/** Somebody who may do so marked it earlier: that still holds. */
async function isMarked(desk: MarkLinkedProjectsDeps['desk'], projectId: string): Promise<boolean> {
  try {
    return await desk.isMarkedLinked(projectId);
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    return false;
  }
}
