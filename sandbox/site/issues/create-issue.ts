import type { Actor } from '../actor';
import type { Json } from '../../json';
import type { Issue, RawValue, Site } from '../model';
import { autowatch } from '../watchers/watch';
import { tell } from './record';

export interface NewIssue {
  projectId: string;
  typeId: string;
  /** Raw values by field id; `summary` at least. */
  values: Record<string, RawValue>;
  requestTypeId?: string;
  securityLevelId?: string;
  properties?: Record<string, Json>;
}

/** Jira's own default, where a site has it; else the middle one. */
function defaultPriority(site: Site): string | null {
  const found = site.priorities.find((it) => it.name === 'Medium') ?? site.priorities[site.priorities.length >> 1];
  return found?.id ?? null;
}

/**
 * Creates an issue in its workflow's first status. A creation is not in the history. The reporter is the
 * actor unless given, the assignee nobody. Throws for a project, type or workflow the site does not have.
 */
export function createIssue(site: Site, input: NewIssue, actor: Actor): Issue {
  const project = site.projects.get(input.projectId);
  const workflow = site.workflows.get(project?.workflows[input.typeId] ?? '');
  if (!project || !workflow) throw new Error(`No workflow for type ${input.typeId} in project ${input.projectId}.`);
  const now = site.clock.now();
  const issue: Issue = {
    id: site.nextId('issue'),
    key: `${project.key}-${project.nextIssueNumber++}`,
    projectId: project.id,
    typeId: input.typeId,
    statusId: workflow.initialStatusId,
    values: {
      priority: defaultPriority(site),
      reporter: actor.accountId,
      creator: actor.accountId,
      assignee: null,
      resolution: null,
      ...input.values,
    },
    created: now,
    updated: now,
    creator: actor.accountId,
    ...(input.requestTypeId ? { requestTypeId: input.requestTypeId } : {}),
    ...(input.securityLevelId ? { securityLevelId: input.securityLevelId } : {}),
    history: [],
    comments: [],
    properties: { ...input.properties },
    version: 1,
  };
  site.issues.set(issue.id, issue);
  site.issueKeys.set(issue.key, issue.id);
  autowatch(site, issue, actor.accountId);
  tell(site, actor, { kind: 'issue-created', issue });
  return issue;
}
