import { z } from 'zod';
import { documented } from '../../../evidence';
import { noContent, route } from '../../area';
import type { AccountId, Issue, Site } from '../../model';
import { browsable, can, projectOf } from '../../people/permissions';
import { refuse, unsupported } from '../../refusal';
import { watchersOf } from '../../watchers/watch';
import { notify } from '../notify';

const group = z.looseObject({ name: z.string().nullish(), groupId: z.string().nullish() });
const recipients = z.object({
  users: z.array(z.looseObject({ accountId: z.string() })).optional(),
  groups: z.array(group).optional(),
  groupIds: z.array(z.string()).optional(),
  reporter: z.boolean().optional(),
  assignee: z.boolean().optional(),
  watchers: z.boolean().optional(),
  voters: z.boolean().optional(),
});
const notification = z.looseObject({
  subject: z.string().optional(),
  textBody: z.string().optional(),
  htmlBody: z.string().optional(),
  to: recipients.optional(),
  restrict: z.looseObject({}).optional(),
});
type To = z.infer<typeof recipients>;

function named(site: Site, issue: Issue, to: To): AccountId[] {
  if (to.voters) throw unsupported('notifying voters', 'sandbox/site/issues/routes/notify.ts');
  const ids = (to.users ?? []).map(({ accountId }) => accountId);
  const unknown = ids.find((id) => !site.users.has(id));
  if (unknown !== undefined) throw refuse(400, `User '${unknown}' does not exist.`);
  for (const asked of [...(to.groups ?? []), ...(to.groupIds ?? []).map((groupId) => ({ groupId, name: undefined }))]) {
    const found = site.groups.find((it) => it.id === asked.groupId || it.name === asked.name);
    if (!found) throw refuse(400, `Group '${asked.groupId ?? asked.name ?? ''}' does not exist.`);
    ids.push(...found.members);
  }
  for (const field of ['reporter', 'assignee'] as const) {
    const id = issue.values[field];
    if (!to[field]) continue;
    if (typeof id !== 'string') throw refuse(400, `The issue has no ${field}.`);
    ids.push(id);
  }
  if (to.watchers) ids.push(...watchersOf(issue));
  return ids;
}

/** Mails people about an issue. Only those who may see it get the mail, the caller never; 400 when nobody else is named. */
export const postNotify = route<z.infer<typeof notification>>({
  operation: 'POST /rest/api/3/issue/{issueIdOrKey}/notify',
  scope: 'write:jira-work',
  evidence: documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-notify-post',
  ),
  takes: notification,
  run({ site, caller, params, body }) {
    const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
    if (body.restrict && Object.values(body.restrict).some((it) => !Array.isArray(it) || it.length > 0)) {
      throw unsupported('restricting a notification', 'sandbox/site/issues/routes/notify.ts');
    }
    const project = projectOf(site, issue);
    const asked = named(site, issue, body.to ?? {});
    const to = [...new Set(asked)].filter(
      (id) => id !== caller.accountId && can(site, id, 'BROWSE_PROJECTS', project, issue),
    );
    if (asked.length === 0 || asked.every((id) => id === caller.accountId))
      throw refuse(400, 'No recipients were defined for notification.');
    notify(site, issue, to, { subject: body.subject, text: body.textBody ?? body.htmlBody ?? '' });
    return noContent();
  },
});
