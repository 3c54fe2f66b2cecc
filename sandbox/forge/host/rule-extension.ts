import type { Json, JsonObject } from '../../json';
import type { Site, Transition } from '../../site/model';
import { workflowWithId } from '../../site/workflow/identity';
import type { ModuleAsk } from './host.types';

const CONFIG: Record<string, string> = {
  'jira:workflowValidator': 'validatorConfig',
  'jira:workflowCondition': 'conditionConfig',
  'jira:workflowPostFunction': 'postFunctionConfig',
};
const CATEGORIES = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;

function statusData(site: Site, id: string | undefined): Json {
  const status = id === undefined ? undefined : site.statuses.get(id);
  if (!status) return null;
  return { id: status.id, name: status.name, statusCategory: CATEGORIES[status.category] };
}

const transitionData = (site: Site, { id, from, to }: Transition): JsonObject => ({
  id,
  from: statusData(site, from?.[0]),
  to: statusData(site, to),
});

/**
 * What the form of a workflow rule is told by the new editor, the only one left
 * (…/forge/manifest-reference/modules/jira-workflow-validator). The configuration is the text that was saved.
 */
export function ruleExtension(
  site: Site,
  type: string,
  { workflow, transitionId }: Omit<ModuleAsk, 'types'>,
): JsonObject {
  if (!workflow) throw new Error('a page that shows the form of a rule must say workflow');
  const { workflowId, scopedProjectId, configuration } = workflow;
  const found = workflowWithId(site, workflowId);
  const transition = found?.transitions.find(({ id }) => id === transitionId);
  return {
    isNewEditor: true,
    workflowId,
    ...(found ? { workflowName: found.name } : {}),
    ...(scopedProjectId === undefined ? {} : { scopedProjectId }),
    ...(transition ? { transitionContext: transitionData(site, transition) } : {}),
    ...(configuration === undefined ? {} : { [CONFIG[type] ?? 'config']: configuration }),
  };
}
