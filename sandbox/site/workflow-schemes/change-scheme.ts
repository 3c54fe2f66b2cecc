import type { Actor } from '../actor';
import type { Issue, Site, Workflow } from '../model';
import { refuse, unsupported } from '../refusal';
import { workflowId, workflowWithId } from '../workflow/identity';
import { migrateIssue } from '../workflow/admin/migrate';
import type { UpdateRequest } from './scheme-request';
import { schemeVersion } from './scheme-shape';
import { schemesInUse, type SchemeInUse } from './schemes';

interface Landing {
  issue: Issue;
  to: string;
}

/** What each work type gets. Throws 400 for unknown workflows, 501 where Jira's own default workflow would serve. */
function wanted(site: Site, sent: UpdateRequest, { projects }: SchemeInUse): Record<string, Workflow> {
  const given: Record<string, Workflow> = {};
  for (const { workflowId: id, issueTypeIds } of sent.workflowsForIssueTypes) {
    const workflow = workflowWithId(site, id);
    if (!workflow) throw refuse(400, `The workflow '${id}' was not found.`);
    for (const type of issueTypeIds) {
      if (!site.issueTypes.has(type)) throw refuse(400, `The issue type '${type}' was not found.`);
      if (given[type]) throw refuse(400, `The issue type '${type}' is mapped to more than one workflow.`);
      given[type] = workflow;
    }
  }
  const left = projects.flatMap((it) => it.issueTypeIds).find((type) => !given[type]);
  if (left !== undefined || sent.defaultWorkflowId)
    throw unsupported(
      left === undefined ? 'defaultWorkflowId' : `a scheme that leaves the work type ${left} to the default workflow`,
      'sandbox/site/workflow-schemes/change-scheme.ts',
    );
  return given;
}

/** Where the request sends work in a status: the work type's own mapping first, then that of the two workflows. */
function mapped(sent: UpdateRequest, issue: Issue, before: Workflow | undefined, after: Workflow): string | undefined {
  const own = sent.statusMappingsByIssueTypeOverride.filter((it) => it.issueTypeId === issue.typeId);
  const shared = sent.statusMappingsByWorkflows.filter(
    (it) => before && it.oldWorkflowId === workflowId(before) && it.newWorkflowId === workflowId(after),
  );
  return [...own, ...shared]
    .flatMap((it) => it.statusMappings)
    .find((it) => it.oldStatusId === issue.statusId && after.statusIds.includes(it.newStatusId))?.newStatusId;
}

/** The work that must go to another status, and where to. Throws 400 naming each status that is not mapped. */
function landings(
  site: Site,
  sent: UpdateRequest,
  scheme: SchemeInUse,
  given: Readonly<Record<string, Workflow>>,
): Landing[] {
  const ids = new Set(scheme.projects.map((it) => it.id));
  const missing = new Set<string>();
  const found: Landing[] = [];
  for (const issue of site.issues.values()) {
    const after = given[issue.typeId];
    if (!ids.has(issue.projectId) || !after || after.statusIds.includes(issue.statusId)) continue;
    const to = mapped(sent, issue, site.workflows.get(scheme.mappings[issue.typeId] ?? ''), after);
    if (to === undefined) missing.add(`'${site.statuses.get(issue.statusId)?.name}' of '${nameOf(site, issue)}'`);
    else found.push({ issue, to });
  }
  if (missing.size > 0)
    throw refuse(
      400,
      [...missing].map((status) => `Work is in the status ${status}, which the new workflow lacks: map it.`),
    );
  return found;
}

const nameOf = (site: Site, { typeId }: Issue): string => site.issueTypes.get(typeId)?.name ?? typeId;

/**
 * Gives the work types of a scheme their workflows, at once in all projects that have the scheme; work in statuses
 * that go moves as the mappings say. Answers the issues that moved. Throws 400 for an unknown scheme, a missing
 * mapping or a name in use, 409 for an outdated version: nothing is changed then.
 */
export function updateScheme(site: Site, sent: UpdateRequest, actor: Actor): { before: SchemeInUse; moved: Issue[] } {
  const schemes = schemesInUse(site);
  const before = schemes.find((it) => it.id === sent.id);
  if (!before) throw refuse(400, `The workflow scheme '${sent.id}' was not found.`);
  const { id, versionNumber } = schemeVersion(before);
  if (sent.version.id !== id || sent.version.versionNumber !== versionNumber)
    throw refuse(409, `The workflow scheme '${before.name}' was changed meanwhile: its version is not the one given.`);
  if (sent.name.trim() === '') throw refuse(400, 'The name of a workflow scheme must not be empty.');
  if (schemes.some((it) => it !== before && it.name === sent.name))
    throw refuse(400, `A workflow scheme with the name '${sent.name}' already exists.`);
  const given = wanted(site, sent, before);
  const moves = landings(site, sent, before, given);
  const scheme = { id: sent.id, name: sent.name, description: sent.description, revision: before.revision + 1 };
  for (const project of before.projects) {
    project.workflowScheme = scheme;
    project.workflows = Object.fromEntries(Object.entries(given).map(([type, { name }]) => [type, name]));
  }
  for (const { issue, to } of moves) migrateIssue(site, issue, to, actor);
  return { before, moved: moves.map(({ issue }) => issue) };
}
