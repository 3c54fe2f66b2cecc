import type { Actor } from '../actor';
import type { Issue, Site, Transition, TransitionCondition, Workflow } from '../model';
import { can, projectOf } from '../people/permissions';

/** The workflow of an issue's project and type. */
export function workflowOf(site: Site, issue: Issue): Workflow {
  const workflow = site.workflows.get(projectOf(site, issue).workflows[issue.typeId] ?? '');
  if (!workflow) throw new Error(`${issue.key} has no workflow.`);
  return workflow;
}

function holds(site: Site, issue: Issue, actor: Actor, condition: TransitionCondition): boolean {
  const project = projectOf(site, issue);
  switch (condition.kind) {
    case 'role':
      return project.roles.find((it) => it.name === condition.roleName)?.members.has(actor.accountId) ?? false;
    case 'permission':
      return can(site, actor.accountId, condition.permission, project, issue);
    case 'app-only':
      return actor.appId !== undefined;
  }
}

/** Do all conditions of the transition hold for this actor? They are enforced over REST as well. */
export const passesConditions = (site: Site, issue: Issue, transition: Transition, actor: Actor): boolean =>
  (transition.conditions ?? []).every((condition) => holds(site, issue, actor, condition));

const leaves = (transition: Transition, statusId: string): boolean =>
  transition.from === null || transition.from.includes(statusId);

export interface Offered {
  transition: Transition;
  /** False: the status fits, a condition fails. */
  available: boolean;
}

/** The transitions out of the issue's status, with whether the actor may make them; none without Transition Issues. */
export function transitionsOffered(site: Site, issue: Issue, actor: Actor): Offered[] {
  if (!can(site, actor.accountId, 'TRANSITION_ISSUES', projectOf(site, issue), issue)) return [];
  return workflowOf(site, issue)
    .transitions.filter((transition) => leaves(transition, issue.statusId))
    .map((transition) => ({ transition, available: passesConditions(site, issue, transition, actor) }));
}
