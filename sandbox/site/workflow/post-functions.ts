import { changeShape } from '../issues/changelog-shape';
import type { ChangeGroup, Comment, Transition } from '../model';
import { configurationOf, moduleBehind } from './app-rules';
import { uuidOf, workflowId } from './identity';
import type { Step } from './step';

/** Hands the made transition to the post functions of apps; those of apps that are gone, or switched off, do not run. */
export function runPostFunctions(
  { site, issue, actor, workflow, from, to }: Step,
  { id, name, actions = [] }: Transition,
  { changes, comment }: { changes?: ChangeGroup; comment?: Comment },
): void {
  const rules = actions.flatMap((it) => (it.kind === 'app' && !it.rule.disabled ? [it.rule] : []));
  if (rules.length === 0) return;
  const executionId = uuidOf('execution', site.nextId('execution'));
  const viewer = { accountId: actor.accountId, timeZone: 'UTC' };
  for (const rule of rules) {
    const module = moduleBehind(site, rule);
    module?.after?.({
      issue: { id: issue.id, key: issue.key },
      transition: { id, name, executionId, from: { id: from }, to: { id: to } },
      workflow: { id: workflowId(workflow), name: workflow.name },
      atlassianId: actor.accountId,
      ...(changes ? { changelog: changeShape(site, changes, viewer) } : {}),
      ...(comment ? { comment: { id: comment.id } } : {}),
      configuration: configurationOf(rule),
      postFunction: { id: rule.id, key: module.moduleKey },
    });
  }
}
