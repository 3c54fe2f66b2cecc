import { z } from 'zod';
import { documented } from '../../../evidence';
import { created, route } from '../../area';
import { projectOf } from '../../people/permissions';
import { refuse, unsupported } from '../../refusal';
import { addTask, tryEach } from '../../tasks/task';
import { actingAs } from '../acting';
import { editIssue } from '../edit-issue';
import { mayEdit } from '../editable';
import { readChanges } from '../read-changes';
import { sortSeen } from '../seen';
import { editedFields, KNOWN_KINDS, stepsOf, type EditedFields } from './edit-input';
import { LIMITS } from './limits';
import { assertBulk, refuseBulk } from './refusal';

const payload = z.object({
  editedFieldsInput: editedFields,
  selectedActions: z.array(z.string()).min(1, 'No field is selected.').max(LIMITS.fields),
  selectedIssueIdsOrKeys: z.array(z.string()).min(1, 'No issue is selected.').max(LIMITS.issues),
  sendBulkNotification: z.boolean().optional(),
});

/** The steps of the selected fields. Throws 400 for one that is selected and has no value, 501 for an unknown kind. */
function selected(sent: EditedFields, actions: string[]) {
  const unknown = Object.keys(sent).find((kind) => !KNOWN_KINDS.has(kind));
  if (unknown !== undefined) throw unsupported(`bulk edit of ${unknown}`, 'sandbox/site/issues/bulk/edit-input.ts');
  const steps = stepsOf(sent);
  const empty = actions.find((id) => steps[id] === undefined);
  if (empty !== undefined) throw refuseBulk(400, `The field '${empty}' is selected, and has no value.`);
  return Object.fromEntries(actions.map((id) => [id, steps[id] ?? []]));
}

/** Each issue is edited by itself, as one edit of its own; what is refused for one does not stop the others. */
export const postBulkEdit = route<z.infer<typeof payload>>({
  operation: 'POST /rest/api/3/bulk/issues/fields',
  scope: 'write:jira-work',
  evidence: documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-bulk-operations/#api-rest-api-3-bulk-issues-fields-post',
  ),
  takes: payload,
  async run({ site, caller, body }) {
    assertBulk(site, caller);
    const update = selected(body.editedFieldsInput, body.selectedActions);
    const { found, missing } = sortSeen(site, caller, body.selectedIssueIdsOrKeys);
    const actor = actingAs(caller);
    const outcome = await tryEach(found, missing.length, (issue) => {
      if (!mayEdit(site, caller, issue)) throw refuse(400, 'You do not have permission to edit this issue.');
      const changes = readChanges(site, caller, { project: projectOf(site, issue), issue }, { update });
      editIssue(site, issue, changes, actor);
    });
    return created({ taskId: addTask(site, actor.accountId, { kind: 'bulk', description: 'Bulk edit' }, outcome).id });
  },
});
