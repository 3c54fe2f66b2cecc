import type { JsonObject } from '../../../json';
import type { Site, Transition, Workflow } from '../../model';
import { jiraStatus } from '../../statuses/shape';
import { versionOf, workflowId } from '../identity';
import { initialTransition } from '../step';
import { keepScreens } from './keep-screens';
import { rulesShape, screenRule } from './wire-rules';

function transitionShape(site: Site, transition: Transition): JsonObject {
  const { id, name, description = '', from, to, ports = {}, properties = {}, screenId } = transition;
  const links = (from ?? []).map((fromStatusReference) => {
    const { from: fromPort, to: toPort } = ports[fromStatusReference] ?? {};
    return {
      fromStatusReference,
      ...(fromPort === undefined ? {} : { fromPort }),
      ...(toPort === undefined ? {} : { toPort }),
    };
  });
  return {
    id,
    type: from === null ? 'GLOBAL' : 'DIRECTED',
    name,
    description,
    toStatusReference: to,
    links,
    properties: { ...properties },
    triggers: [],
    ...rulesShape(site, transition),
    ...(screenId === undefined ? {} : { transitionScreen: screenRule(site, screenId) }),
  };
}

function initialShape(site: Site, workflow: Workflow): JsonObject {
  const { id, name, description = '', properties = {}, validators, actions } = initialTransition(workflow);
  return {
    id,
    type: 'INITIAL',
    name,
    description,
    toStatusReference: workflow.initialStatusId,
    links: [],
    properties: { ...properties },
    triggers: [],
    ...rulesShape(site, { validators, actions }),
  };
}

/** How a status waits for approval is not told by this API: written back as read, it is lost. */
const withoutApproval = (properties: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(properties).filter(([key]) => !key.startsWith('approval.')));

/** A workflow as the API answers it. A status' reference is its id. */
export function workflowShape(site: Site, workflow: Workflow, withTransitions = true): JsonObject {
  keepScreens(site, workflow);
  const { name, description = '', statusIds, statusProperties = {}, layout } = workflow;
  return {
    id: workflowId(workflow),
    name,
    description,
    scope: { type: 'GLOBAL' },
    isEditable: true,
    version: versionOf(workflow),
    ...(layout?.start ? { startPointLayout: { ...layout.start } } : {}),
    ...(layout?.loops ? { loopedTransitionContainerLayout: { ...layout.loops } } : {}),
    statuses: statusIds.map((id) => ({
      statusReference: id,
      properties: withoutApproval(statusProperties[id] ?? {}),
      deprecated: false,
      ...(layout?.statuses[id] ? { layout: { ...layout.statuses[id] } } : {}),
    })),
    ...(withTransitions
      ? { transitions: [initialShape(site, workflow), ...workflow.transitions.map((it) => transitionShape(site, it))] }
      : {}),
  };
}

/** The statuses of some workflows, each once. */
export function statusesOf(site: Site, workflows: readonly Workflow[]): JsonObject[] {
  const ids = new Set(workflows.flatMap((it) => it.statusIds));
  return [...ids].flatMap((id) => {
    const status = site.statuses.get(id);
    return status ? [{ ...jiraStatus(status), statusReference: id }] : [];
  });
}
