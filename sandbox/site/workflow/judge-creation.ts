import type { Actor } from '../actor';
import type { NewIssue } from '../issues/create-issue';
import type { Issue, Site } from '../model';
import { attemptOf, type NewLink } from './attempt';
import { judge } from './judge';
import { initialTransition } from './step';

/** A work item as it would be, in no list of the site; it has no id and no key yet. */
function draftOf(site: Site, input: NewIssue, statusId: string, by: string): Issue {
  const { projectId, typeId, requestTypeId, securityLevelId } = input;
  const now = site.clock.now();
  return {
    id: '',
    key: '',
    projectId,
    typeId,
    statusId,
    values: { reporter: by, creator: by },
    created: now,
    updated: now,
    creator: by,
    ...(requestTypeId ? { requestTypeId } : {}),
    ...(securityLevelId ? { securityLevelId } : {}),
    history: [],
    comments: [],
    properties: {},
    version: 0,
  };
}

/**
 * The validators of the workflow's initial transition, for work somebody is about to create. Throws 400 with
 * their messages. Function validators are told no key and no status to come from.
 */
export async function judgeCreation(site: Site, input: NewIssue, actor: Actor, links: NewLink[] = []): Promise<void> {
  const project = site.projects.get(input.projectId);
  const workflow = site.workflows.get(project?.workflows[input.typeId] ?? '');
  if (!workflow) throw new Error(`No workflow for type ${input.typeId} in project ${input.projectId}.`);
  const transition = initialTransition(workflow);
  if (!transition.validators?.length) return;
  const to = workflow.initialStatusId;
  const issue = draftOf(site, input, to, actor.accountId);
  await judge(
    attemptOf(
      { site, workflow, issue, actor, transition, from: null, to, hasScreen: true },
      { fields: input.values, links },
    ),
  );
}
