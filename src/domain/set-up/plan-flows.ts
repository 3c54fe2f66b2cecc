import { PLACES } from '../doctor/places';
import { change, type StepOfPlan } from './change';
import { copyOf, planShared, unseenPart } from './copies';
import { sayDifference, stepFor } from './flow-difference';
import type { FoundDesk, FoundFlow, Traces, Wanted } from './found-desk';

/** All that the workflows of these work types need: one change each. */
export function planFlows(found: FoundDesk, wanted: Wanted, traces: Traces): StepOfPlan[] {
  const { flows, project } = found;
  const words = { kind: 'workflow', who: 'jira-admin', path: PLACES.workflows(project.key) } as const;
  if (!('is' in flows))
    return [unseenPart({ ...words, id: 'workflow', title: 'Change the project’s workflows' }, flows.unseen)];
  return flows.is.map((flow) =>
    flow.approvals && flow.missing.length > 0
      ? byHand(found, traces, flow)
      : byApi(flows.is, found, wanted, { traces, flow }),
  );
}

function byApi(
  all: readonly FoundFlow[],
  { project }: FoundDesk,
  { copies }: Wanted,
  { traces, flow }: { traces: Traces; flow: FoundFlow },
): StepOfPlan {
  const among = { kind: 'workflow', all, projectKey: project.key, copies, traces } as const;
  const { id, name, missing } = flow;
  const words = {
    title: `Change the workflow “${name}”`,
    who: 'jira-admin',
    difference: missing.map(sayDifference),
    path: PLACES.workflows(project.key),
  } as const;
  return planShared(flow, among, words, (copy) => ({ kind: 'workflow', workflow: { id, name }, missing, copy }));
}

function byHand({ project }: FoundDesk, traces: Traces, flow: FoundFlow): StepOfPlan {
  return {
    change: change({
      id: copyOf(traces, 'workflow', flow).id,
      kind: 'workflow',
      state: 'by-hand',
      title: `Change the workflow “${flow.name}”`,
      who: 'jira-admin',
      difference: flow.missing.map(sayDifference),
      sharedWith: flow.sharedWith,
      said: {
        happened: 'Work in this workflow waits for approvals.',
        means: 'Jira tells apps not all of how approvals are set up: written back by an app, they would be lost.',
        next: 'Change it by hand in the workflow editor, step by step.',
      },
      steps: [`Open the workflow “${flow.name}”.`, ...flow.missing.map(stepFor), 'Publish it.'],
      path: PLACES.workflows(project.key),
      undoWhy: 'It is changed by hand.',
    }),
    step: null,
  };
}
