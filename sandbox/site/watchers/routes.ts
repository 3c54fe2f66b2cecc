import { z } from 'zod';
import { documented } from '../../evidence';
import { noContent, ok, route, type Route } from '../area';
import { userShape } from '../fields/shapes/user';
import { actingAs } from '../issues/acting';
import type { AccountId, Issue, Site } from '../model';
import { browsable, can, projectOf } from '../people/permissions';
import type { Caller } from '../caller';
import { refuse, unsupported } from '../refusal';
import { isWatching, unwatch, watch, watchersOf } from './watch';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/watchers';
const evidence = documented('https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-watchers/');

/** The person to add or remove: anyone but oneself asks for Manage Watchers (403). 404 for an unknown account. */
function personFor(site: Site, caller: Caller, issue: Issue, accountId: AccountId): AccountId {
  const may = can(site, caller.accountId, 'MANAGE_WATCHERS', projectOf(site, issue), issue);
  if (accountId !== caller.accountId && !may)
    throw refuse(403, 'You do not have permission to manage the watcher list.');
  if (!site.users.has(accountId)) throw refuse(404, `User '${accountId}' does not exist.`);
  return accountId;
}

export const watcherRoutes: Route[] = [
  route({
    operation: `GET ${PATH}`,
    scope: 'read:jira-work',
    evidence,
    run({ site, caller, params }) {
      const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
      const watchers = watchersOf(issue);
      const all = can(site, caller.accountId, 'VIEW_VOTERS_AND_WATCHERS', projectOf(site, issue), issue);
      return ok({
        self: `${site.baseUrl}/rest/api/3/issue/${issue.key}/watchers`,
        isWatching: isWatching(issue, caller.accountId),
        watchCount: watchers.length,
        watchers: watchers.filter((it) => all || it === caller.accountId).map((it) => userShape(site, it)),
      });
    },
  }),
  route<string | undefined>({
    operation: `POST ${PATH}`,
    scope: 'write:jira-work',
    evidence,
    takes: z.string().optional(),
    run({ site, caller, params, body }) {
      const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
      const accountId = personFor(site, caller, issue, body ?? actingAs(caller).accountId);
      if (!can(site, accountId, 'BROWSE_PROJECTS', projectOf(site, issue), issue))
        throw refuse(400, `The user "${accountId}" does not have permission to view this issue.`);
      watch(issue, accountId);
      return noContent();
    },
  }),
  route({
    operation: `DELETE ${PATH}`,
    scope: 'write:jira-work',
    evidence,
    query: ['accountId', 'username'],
    run({ site, caller, params, query }) {
      if (query.has('username')) throw unsupported('a watcher by user name', 'sandbox/site/watchers/routes.ts');
      const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
      const accountId = query.get('accountId');
      if (!accountId) throw refuse(400, "The 'accountId' of the watcher is missing.");
      unwatch(issue, personFor(site, caller, issue, accountId));
      return noContent();
    },
  }),
];
