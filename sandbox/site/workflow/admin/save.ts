import type { Actor } from '../../actor';
import { refuse, unsupported, type Refusal } from '../../refusal';
import { changeStatus, newStatusId } from '../../statuses/keep-statuses';
import type { Site, Workflow } from '../../model';
import { uuidOf, versionOf, workflowWithId } from '../identity';
import { bindStatuses, statusProblems, type Bound } from './bind-statuses';
import { buildWorkflow } from './build';
import { workflowNameProblems, workflowProblems } from './judge-workflow';
import { mappingProblems, migrateWork } from './migrate';
import type { Problem } from './problem';
import type { CreateRequest, SentStatus, SentUpdate, UpdateRequest } from './request';

const provisional = (): string => 'new';

/** Everything that keeps new workflows from being made. */
export function creationProblems(site: Site, { scope, statuses, workflows }: CreateRequest): Problem[] {
  if (scope?.type === 'PROJECT')
    throw unsupported('workflows of team-managed projects', 'sandbox/site/workflow/admin/save.ts');
  const bound = bindStatuses(site, statuses, provisional);
  return [
    ...statusProblems(site, statuses),
    ...workflows.flatMap((it) => [...workflowNameProblems(site, it, workflows), ...workflowProblems(site, it, bound)]),
  ];
}

function updateProblem(site: Site, sent: SentUpdate, bound: Bound): Problem[] {
  const before = workflowWithId(site, sent.id);
  if (!before)
    return [{ code: 'WORKFLOW_NOT_FOUND', type: 'WORKFLOW', message: `The workflow '${sent.id}' does not exist.` }];
  if (isStale(before, sent)) return [{ code: 'STALE_VERSION', type: 'WORKFLOW', message: staleWords(before) }];
  return [...workflowProblems(site, sent, bound, before), ...mappingProblems(site, before, sent, bound)];
}

/** Everything that keeps an update from being made, an outdated version among it. */
export function updateProblems(site: Site, { statuses, workflows }: UpdateRequest): Problem[] {
  const bound = bindStatuses(site, statuses, provisional);
  return [...statusProblems(site, statuses), ...workflows.flatMap((it) => updateProblem(site, it, bound))];
}

function isStale(before: Workflow, { version }: SentUpdate): boolean {
  const { id, versionNumber } = versionOf(before);
  return version.id !== id || version.versionNumber !== versionNumber;
}
const staleWords = ({ name }: Workflow): string =>
  `The workflow '${name}' was changed meanwhile: its version is not the one given.`;

const refuseAll = (problems: Problem[]): Refusal =>
  refuse(
    400,
    problems.map((it) => it.message),
  );

/** Makes the statuses that are new and changes those that are described otherwise. */
function saveStatuses(site: Site, sent: readonly SentStatus[]): Bound {
  const bound = bindStatuses(site, sent, () => newStatusId(site));
  for (const status of bound.values()) {
    const known = site.statuses.get(status.id);
    if (known) changeStatus(site, known, status);
    else site.statuses.set(status.id, status);
  }
  return bound;
}

/** Makes new workflows and their statuses. Throws 400 naming all problems: nothing is made then. */
export function createWorkflows(site: Site, request: CreateRequest): Workflow[] {
  const problems = creationProblems(site, request);
  if (problems.length > 0) throw refuseAll(problems);
  const bound = saveStatuses(site, request.statuses);
  return request.workflows.map((sent) => {
    const id = uuidOf('workflow', sent.name, site.nextId('workflow'));
    const workflow = { ...buildWorkflow(site, sent.name, sent, bound), id };
    site.workflows.set(workflow.name, workflow);
    return workflow;
  });
}

/**
 * Replaces workflows as a whole, at once for all projects that share them; work in statuses that go moves as
 * the mappings say. Throws 409 for an outdated version, 400 naming all problems: nothing is changed then.
 */
export function updateWorkflows(site: Site, request: UpdateRequest, actor: Actor): Workflow[] {
  for (const sent of request.workflows) {
    const before = workflowWithId(site, sent.id);
    if (before && isStale(before, sent)) throw refuse(409, staleWords(before));
  }
  const problems = updateProblems(site, request);
  if (problems.length > 0) throw refuseAll(problems);
  const bound = saveStatuses(site, request.statuses);
  return request.workflows.map((sent) => {
    const before = workflowWithId(site, sent.id);
    if (!before) throw new Error(`The workflow ${sent.id} is gone.`);
    const built = buildWorkflow(site, before.name, sent, bound, before);
    const saved = { ...built, id: sent.id, revision: (before.revision ?? 0) + 1 };
    site.workflows.set(saved.name, saved);
    migrateWork(site, saved, sent, bound, actor);
    return saved;
  });
}
