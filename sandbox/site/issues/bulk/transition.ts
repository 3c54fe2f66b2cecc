import { z } from 'zod';
import { documented } from '../../../evidence';
import { created, route } from '../../area';
import { addTask, tryEach } from '../../tasks/task';
import { performTransition } from '../../workflow/make-transition';
import { actingAs } from '../acting';
import { sortSeen } from '../seen';
import { LIMITS } from './limits';
import { assertBulk, refuseBulk } from './refusal';

const input = z.object({
  selectedIssueIdsOrKeys: z.array(z.string()).min(1, 'No issue is selected.'),
  transitionId: z.string().regex(/^\d+$/, 'The transition id must be a number.'),
});
const payload = z.object({
  bulkTransitionInputs: z.array(input).min(1, 'No transition is given.'),
  sendBulkNotification: z.boolean().optional(),
});

/** Each issue makes the transition by itself, without a screen: where one asks for a field, that issue fails. */
export const postBulkTransition = route<z.infer<typeof payload>>({
  operation: 'POST /rest/api/3/bulk/issues/transition',
  scope: 'write:jira-work',
  evidence: documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-bulk-operations/#api-rest-api-3-bulk-issues-transition-post',
  ),
  takes: payload,
  async run({ site, caller, body }) {
    assertBulk(site, caller);
    const inputs = body.bulkTransitionInputs.map((it) => ({
      ...sortSeen(site, caller, it.selectedIssueIdsOrKeys),
      transitionId: it.transitionId,
    }));
    const ids = new Map(
      inputs.flatMap(({ found, transitionId }) => found.map((issue) => [issue, transitionId] as const)),
    );
    const missing = inputs.reduce((sum, it) => sum + it.missing.length, 0);
    if (ids.size + missing > LIMITS.issues)
      throw refuseBulk(400, `No more than ${LIMITS.issues} issues may be transitioned at once.`);
    const actor = actingAs(caller);
    const outcome = await tryEach([...ids.keys()], missing, (issue) =>
      performTransition(site, issue, ids.get(issue) ?? '', {}, actor),
    );
    const description = 'Bulk transition';
    return created({ taskId: addTask(site, actor.accountId, { kind: 'bulk', description }, outcome).id });
  },
});
