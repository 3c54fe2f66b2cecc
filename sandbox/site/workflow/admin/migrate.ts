import type { Actor } from '../../actor';
import { recordAndTell } from '../../issues/record';
import type { Issue, Site, Workflow } from '../../model';
import { projectsUsing } from '../usages';
import type { Bound } from './bind-statuses';
import type { Problem } from './problem';
import type { SentUpdate } from './request';

/** The work that a workflow moves, in any project. */
function workUnder(site: Site, { name }: Workflow): Issue[] {
  const projects = new Map(projectsUsing(site, name).map((it) => [it.id, it]));
  return [...site.issues.values()].filter((it) => projects.get(it.projectId)?.workflows[it.typeId] === name);
}

/** Where work goes whose status the workflow loses, as the request maps it; `undefined`: it does not say. */
function landing({ statusMappings, defaultStatusMappings }: SentUpdate, bound: Bound, issue: Issue) {
  const idOf = (reference: string): string => bound.get(reference)?.id ?? reference;
  const own = statusMappings.find((it) => it.projectId === issue.projectId && it.issueTypeId === issue.typeId);
  const mapping = [...(own?.statusMigrations ?? []), ...defaultStatusMappings].find(
    (it) => idOf(it.oldStatusReference) === issue.statusId,
  );
  return mapping && idOf(mapping.newStatusReference);
}

/** Work would be left in a status that its workflow does not have: each project and type of it is named once. */
export function mappingProblems(site: Site, before: Workflow, sent: SentUpdate, bound: Bound): Problem[] {
  const kept = new Set(sent.statuses.map((it) => bound.get(it.statusReference)?.id ?? it.statusReference));
  const found = new Map<string, Problem>();
  for (const issue of workUnder(site, before)) {
    const { statusId, projectId, typeId: issueTypeId } = issue;
    if (kept.has(statusId) || kept.has(landing(sent, bound, issue) ?? '')) continue;
    found.set(`${projectId} ${issueTypeId} ${statusId}`, {
      code: 'MISSING_STATUS_MAPPING',
      type: 'STATUS_MAPPING',
      message: `Work is in the status '${site.statuses.get(statusId)?.name ?? statusId}', which is removed: say which status it goes to.`,
      elementReference: { statusReference: statusId, statusMappingReference: { projectId, issueTypeId } },
    });
  }
  return [...found.values()];
}

/** Puts an issue into another status because its workflow changed: a change in the history like any other. */
export function migrateIssue(site: Site, issue: Issue, to: string, actor: Actor): void {
  const from = issue.statusId;
  const name = (id: string): string | null => site.statuses.get(id)?.name ?? null;
  issue.statusId = to;
  const item = { field: 'status', fieldtype: 'jira' as const, fieldId: 'status', from, to };
  recordAndTell(site, issue, [{ ...item, fromString: name(from), toString: name(to) }], actor);
}

/** Moves the work out of statuses that a saved workflow no longer has. */
export function migrateWork(site: Site, saved: Workflow, sent: SentUpdate, bound: Bound, actor: Actor): void {
  for (const issue of workUnder(site, saved)) {
    if (saved.statusIds.includes(issue.statusId)) continue;
    const to = landing(sent, bound, issue);
    if (to === undefined) throw new Error(`${issue.key} would be left in a status its workflow does not have.`);
    migrateIssue(site, issue, to, actor);
  }
}
