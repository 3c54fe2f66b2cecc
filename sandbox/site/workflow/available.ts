import type { Actor } from '../actor';
import type { Issue, Site, Transition, Workflow } from '../model';
import { can, projectOf } from '../people/permissions';
import { isArchived } from '../projects/archived';
import { conditionsHold } from './conditions';
import { stepOf } from './step';

/** The workflow of an issue's project and type. */
export function workflowOf(site: Site, issue: Issue): Workflow {
  const workflow = site.workflows.get(projectOf(site, issue).workflows[issue.typeId] ?? '');
  if (!workflow) throw new Error(`${issue.key} has no workflow.`);
  return workflow;
}

/** Do all conditions of the transition hold for this actor? They are enforced over REST as well. */
export const passesConditions = (site: Site, issue: Issue, transition: Transition, actor: Actor): boolean =>
  conditionsHold(stepOf(site, workflowOf(site, issue), issue, transition, actor), transition);

/** Transition Issues, unless Jira vouches for the actor: then the portal shows its own transitions only. Archived work rests. */
const mayMove = (site: Site, issue: Issue, actor: Actor): boolean =>
  !isArchived(site, issue) &&
  (actor.through !== undefined || can(site, actor.accountId, 'TRANSITION_ISSUES', projectOf(site, issue), issue));
const isShown = (transition: Transition, { through }: Actor): boolean =>
  through !== 'portal' || transition.portal === true;

const leaves = (transition: Transition, statusId: string): boolean =>
  transition.from === null || transition.from.includes(statusId);

export interface Offered {
  transition: Transition;
  /** False: the status fits, a condition fails. */
  available: boolean;
}

/** The transitions out of the issue's status, with whether the actor may make them; none without Transition Issues. */
export function transitionsOffered(site: Site, issue: Issue, actor: Actor): Offered[] {
  if (!mayMove(site, issue, actor)) return [];
  return workflowOf(site, issue)
    .transitions.filter((transition) => leaves(transition, issue.statusId) && isShown(transition, actor))
    .map((transition) => ({ transition, available: passesConditions(site, issue, transition, actor) }));
}

/** The transition, when it leads out of the issue's status and the actor may make it: only its own conditions are asked. */
export function offeredTransition(site: Site, issue: Issue, id: string, actor: Actor): Transition | undefined {
  if (!mayMove(site, issue, actor)) return undefined;
  const found = workflowOf(site, issue).transitions.find((it) => it.id === id);
  return found && leaves(found, issue.statusId) && isShown(found, actor) && passesConditions(site, issue, found, actor)
    ? found
    : undefined;
}
