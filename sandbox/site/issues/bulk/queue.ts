import { documented } from '../../../evidence';
import { ok, route } from '../../area';
import type { Caller } from '../../caller';
import { userShape } from '../../fields/shapes/user';
import type { Site, Task } from '../../model';
import { sees } from '../seen';
import { assertBulk, refuseBulk } from './refusal';

/** Of those that were processed, the ones that this caller sees. */
const accessible = (site: Site, caller: Caller, ids: string[]): string[] =>
  ids.filter((id) => {
    const issue = site.issues.get(id);
    return issue !== undefined && sees(site, caller, issue);
  });

const totalOf = ({ processed, failed, inaccessible }: Task): number =>
  processed.length + Object.keys(failed).length + inaccessible;

export const getBulkProgress = route({
  operation: 'GET /rest/api/3/bulk/queue/{taskId}',
  scope: 'read:jira-work',
  evidence: documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-bulk-operations/#api-rest-api-3-bulk-queue-taskid-get',
  ),
  run({ site, caller, params }) {
    assertBulk(site, caller);
    const id = params['taskId'] ?? '';
    const task = site.tasks.get(id);
    if (task?.kind !== 'bulk') throw refuseBulk(400, `The task with id '${id}' was not found.`);
    const at = new Date(task.at).toISOString();
    const mine = new Set(accessible(site, caller, Object.keys(task.failed)));
    return ok({
      taskId: id,
      status: 'COMPLETE',
      progressPercent: 100,
      submittedBy: userShape(site, task.by),
      created: at,
      started: at,
      updated: at,
      totalIssueCount: totalOf(task),
      processedAccessibleIssues: accessible(site, caller, task.processed).map(Number),
      failedAccessibleIssues: Object.fromEntries(Object.entries(task.failed).filter(([issueId]) => mine.has(issueId))),
      invalidOrInaccessibleIssueCount: task.inaccessible,
    });
  },
});
