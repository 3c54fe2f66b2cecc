import { PLACES } from '../doctor/places';
import { change, planned, type StepOfPlan } from './change';
import { copyName, copyOf, unseenPart, wasCopied } from './copies';
import { sayDifference, stepFor } from './flow-difference';
import type { FoundDesk, FoundFlow, Traces, Wanted } from './found-desk';

/** All that the workflows of these work types need: one change each. */
export function planFlows(found: FoundDesk, wanted: Wanted, traces: Traces): StepOfPlan[] {
  const { flows, project } = found;
  const words = { kind: 'workflow', who: 'jira-admin', path: PLACES.workflows(project.key) } as const;
  if (!('is' in flows))
    return [unseenPart({ ...words, id: 'workflow', title: 'Change the project’s workflows' }, flows.unseen)];
  return flows.is.map((flow) =>
    flow.approvals && flow.missing.length > 0 ? byHand(found, traces, flow) : byApi(found, wanted, traces, flow),
  );
}

function byApi({ project }: FoundDesk, { copies }: Wanted, traces: Traces, flow: FoundFlow): StepOfPlan {
  const { id, trace } = copyOf(traces, 'workflow', flow);
  const difference = flow.missing.map(sayDifference);
  const copy = flow.copyable && flow.sharedWith.length > 0 && difference.length > 0;
  const chosen = copies.includes(id);
  const name = copy && chosen ? copyName(project.key, flow.name) : null;
  return planned(
    {
      id,
      kind: 'workflow',
      title: `Change the workflow “${flow.name}”`,
      who: 'jira-admin',
      difference: name === null ? difference : [`Makes the copy “${name}” for this project alone.`, ...difference],
      sharedWith: flow.sharedWith,
      copy: wasCopied(trace) ? 'chosen' : copy ? (chosen ? 'chosen' : 'offered') : 'none',
      path: PLACES.workflows(project.key),
    },
    { kind: 'workflow', workflow: { id: flow.id, name: flow.name }, missing: flow.missing, copy: name },
    trace,
  );
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
