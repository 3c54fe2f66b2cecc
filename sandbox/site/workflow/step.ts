import type { Actor } from '../actor';
import type { InitialTransition, Issue, Site, Transition, TransitionValidator, Workflow } from '../model';

/** A transition that somebody is about to make, or asks whether it can be made. */
export interface Step {
  site: Site;
  workflow: Workflow;
  /** For a creation a work item that is not there yet. */
  issue: Issue;
  actor: Actor;
  transition: { id: string; name: string; validators?: TransitionValidator[] };
  /** A status' id; `null`: the work is being created. */
  from: string | null;
  to: string;
  hasScreen: boolean;
}

/** The fields of a transition's screen with what is required; `undefined` without a screen. */
export function screenOf(
  site: Site,
  { screen, screenId }: Pick<Transition, 'screen' | 'screenId'>,
): { fieldId: string; required: boolean }[] | undefined {
  const shared = screenId === undefined ? undefined : site.screens.get(screenId);
  if (!shared) return screen;
  const required = new Set(screen?.filter((it) => it.required).map((it) => it.fieldId));
  return shared.tabs.flatMap((tab) => tab.fieldIds.map((fieldId) => ({ fieldId, required: required.has(fieldId) })));
}

/** A transition out of the status the issue has. */
export const stepOf = (site: Site, workflow: Workflow, issue: Issue, transition: Transition, actor: Actor): Step => ({
  site,
  workflow,
  issue,
  actor,
  transition,
  from: issue.statusId,
  to: transition.to,
  hasScreen: screenOf(site, transition) !== undefined,
});

const CREATE: InitialTransition = { id: '1', name: 'Create' };

/** The transition that brings work into its first status; unless the workflow says more, one without rules. */
export const initialTransition = ({ initial }: Workflow): InitialTransition => initial ?? CREATE;
