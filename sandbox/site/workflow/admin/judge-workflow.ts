import type { Site, Workflow } from '../../model';
import { unsupported } from '../../refusal';
import type { Bound } from './bind-statuses';
import { transitionProblems } from './judge-transition';
import { WORKFLOW_LIMITS as LIMITS } from './limits';
import type { Problem } from './problem';
import type { SentNew, SentWorkflow } from './request';

const workflowProblem = (code: string, message: string): Problem => ({ code, type: 'WORKFLOW', message });

/** Why a new workflow may not have this name. */
export function workflowNameProblems(site: Site, { name }: SentNew, all: readonly SentNew[]): Problem[] {
  const same = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  if (name.trim() === '')
    return [workflowProblem('INVALID_WORKFLOW_NAME', 'The name of a workflow must not be empty.')];
  if (name.length > LIMITS.name)
    return [workflowProblem('INVALID_WORKFLOW_NAME', `The name is too long, maxSize=${LIMITS.name}`)];
  return [...site.workflows.keys()].some(same) || all.filter((it) => same(it.name)).length > 1
    ? [workflowProblem('NON_UNIQUE_WORKFLOW_NAME', 'You must use a unique workflow name.')]
    : [];
}

function statusProblems({ statuses }: SentWorkflow, bound: Bound): Problem[] {
  if (statuses.some((it) => it.approvalConfiguration !== undefined && it.approvalConfiguration !== null))
    throw unsupported('approvalConfiguration of a status', 'sandbox/site/workflow/admin/judge-workflow.ts');
  if (statuses.length === 0) return [workflowProblem('NO_STATUSES', 'A workflow must have a status.')];
  return statuses.flatMap(({ statusReference }, index): Problem[] => {
    const at = { elementReference: { statusReference } };
    if (!bound.has(statusReference))
      return [
        {
          code: 'STATUS_NOT_FOUND',
          type: 'STATUS_LAYOUT',
          message: `The status reference '${statusReference}' is not among the statuses sent.`,
          ...at,
        },
      ];
    return statuses.findIndex((it) => it.statusReference === statusReference) === index
      ? []
      : [{ code: 'DUPLICATE_STATUS', type: 'STATUS_LAYOUT', message: 'A status may be in a workflow once.', ...at }];
  });
}

/** What is wrong with a workflow that somebody wants to save; `before` is what it would replace. */
export function workflowProblems(site: Site, sent: SentWorkflow, bound: Bound, before?: Workflow): Problem[] {
  const { transitions } = sent;
  const ids = transitions.flatMap(({ id }) => id ?? []);
  const initial = transitions.filter((it) => it.type === 'INITIAL').length;
  return [
    ...statusProblems(sent, bound),
    ...(initial === 1 ? [] : [workflowProblem('INITIAL_TRANSITION', 'A workflow must have one initial transition.')]),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((transitionId): Problem => ({
        code: 'NON_UNIQUE_TRANSITION_ID',
        type: 'TRANSITION',
        message: 'You must use a unique transition id.',
        elementReference: { transitionId },
      })),
    ...transitions.flatMap((it) => transitionProblems(site, it, sent, before)),
  ];
}
