import { z } from 'zod';
import { documented } from '../../../evidence';
import type { Json } from '../../../json';
import { created, route } from '../../area';
import type { Caller } from '../../caller';
import type { Issue, Project, Site, Task } from '../../model';
import { findProject } from '../../people/find';
import { can, needs } from '../../people/permissions';
import { unsupported } from '../../refusal';
import { addTask, tryEach, type Outcome } from '../../tasks/task';
import { actingAs } from '../acting';
import { childrenOf } from '../delete-issue';
import { moveIssue } from '../move-issue';
import { sortSeen } from '../seen';
import { LIMITS } from './limits';
import { assertBulk, refuseBulk } from './refusal';

const json = z.json() as z.ZodType<Json>;
const sources = z.object({
  issueIdsOrKeys: z.array(z.string()),
  inferClassificationDefaults: z.boolean(),
  inferFieldDefaults: z.boolean(),
  inferStatusDefaults: z.boolean(),
  inferSubtaskTypeDefault: z.boolean(),
  targetStatus: z.array(z.object({ statuses: z.record(z.string(), z.array(z.string())) })).nullish(),
  targetMandatoryFields: z.array(json).nullish(),
  targetClassification: z.array(json).nullish(),
});
type Sources = z.infer<typeof sources>;
const payload = z.object({
  sendBulkNotification: z.boolean().optional(),
  targetToSourcesMapping: z.record(z.string(), sources),
});

const where = 'sandbox/site/issues/bulk/move.ts';

interface Target {
  project: Project;
  typeId: string;
}

/** `PROJECT,10001`: a project by key or id, and a work type of it. Throws 400. A parent, too, is not known here. */
function targetIn(site: Site, caller: Caller, key: string): Target {
  const [projectName = '', typeId = '', parent] = key.split(',');
  if (parent !== undefined) throw unsupported('a bulk move to a parent', where);
  const project = findProject(site, projectName);
  if (!project || !can(site, caller.accountId, 'CREATE_ISSUES', project))
    throw refuseBulk(400, `The target project '${projectName}' does not exist, or you cannot create issues in it.`);
  if (!project.issueTypeIds.includes(typeId))
    throw refuseBulk(400, `The issue type '${typeId}' does not exist in the project '${projectName}'.`);
  return { project, typeId };
}

/** Source status to target status: the wire names the target first. */
function statusesIn({ inferStatusDefaults, targetStatus }: Sources): Map<string, string> | undefined {
  if (inferStatusDefaults) return undefined;
  const pairs = (targetStatus ?? []).flatMap(({ statuses }) =>
    Object.entries(statuses).flatMap(([to, all]) => all.map((from): [string, string] => [from, to])),
  );
  return new Map(pairs);
}

interface Plan extends Target {
  found: Issue[];
  missing: string[];
  statuses: Map<string, string> | undefined;
}

function planFor(site: Site, caller: Caller, { project, typeId }: Target, asked: Sources): Plan {
  if (asked.targetMandatoryFields?.length || asked.targetClassification?.length)
    throw unsupported('fields or classifications set by a bulk move', where);
  const { found, missing } = sortSeen(site, caller, asked.issueIdsOrKeys);
  if (found.some((issue) => childrenOf(site, issue).length > 0)) throw unsupported('a bulk move with subtasks', where);
  const statuses = statusesIn(asked);
  const workflow = site.workflows.get(project.workflows[typeId] ?? '');
  const lost = found.find(
    ({ statusId }) => !workflow?.statusIds.includes(statusId) && statuses?.has(statusId) === false,
  );
  if (lost)
    throw refuseBulk(400, `The status of ${lost.key} is not in the target workflow, and no status is named for it.`);
  return { project, typeId, found, missing, statuses };
}

const perform = (site: Site, caller: Caller, { project, typeId, found, missing, statuses }: Plan): Promise<Outcome> =>
  tryEach(found, missing.length, (issue) => {
    needs(site, caller, 'MOVE_ISSUES', issue);
    moveIssue(site, issue, project, actingAs(caller), { typeId, statuses });
  });

const joined = (outcomes: Outcome[]): Pick<Task, 'processed' | 'failed' | 'inaccessible'> => ({
  processed: outcomes.flatMap((it) => it.processed),
  failed: Object.assign({}, ...outcomes.map((it) => it.failed)) as Outcome['failed'],
  inaccessible: outcomes.reduce((sum, it) => sum + it.inaccessible, 0),
});

/** All targets are judged before anything moves. Asked after at `GET /rest/api/3/bulk/queue/{taskId}`. */
export const postBulkMove = route<z.infer<typeof payload>>({
  operation: 'POST /rest/api/3/bulk/issues/move',
  scope: 'write:jira-work',
  evidence: documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-bulk-operations/#api-rest-api-3-bulk-issues-move-post',
  ),
  takes: payload,
  async run({ site, caller, body }) {
    assertBulk(site, caller);
    const asked = Object.entries(body.targetToSourcesMapping);
    if (asked.length === 0) throw refuseBulk(400, 'No target is given.');
    if (asked.reduce((sum, [, it]) => sum + it.issueIdsOrKeys.length, 0) > LIMITS.issues)
      throw refuseBulk(400, `No more than ${LIMITS.issues} issues may be moved at once.`);
    const plans = asked.map(([key, it]) => planFor(site, caller, targetIn(site, caller, key), it));
    const outcomes: Outcome[] = [];
    for (const plan of plans) outcomes.push(await perform(site, caller, plan));
    const description = 'Bulk move';
    const task = addTask(site, actingAs(caller).accountId, { kind: 'bulk', description }, joined(outcomes));
    return created({ taskId: task.id });
  },
});
