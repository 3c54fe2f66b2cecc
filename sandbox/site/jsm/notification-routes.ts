import { documented } from '../../evidence';
import { noContent, ok, route, type Route } from '../area';
import { isSubscribed } from '../mail/recipients';
import type { Caller } from '../caller';
import type { Site } from '../model';
import { visibleRequest } from './access';

const evidence = documented('developer.atlassian.com/cloud/jira/service-desk/rest/api-group-request');
const PATH = '/rest/servicedeskapi/request/{issueIdOrKey}/notification';

function subscribe(site: Site, caller: Caller, idOrKey: string, wanted: boolean): void {
  const { issue } = visibleRequest(site, caller, idOrKey);
  issue.subscriptions = { ...issue.subscriptions, [caller.accountId ?? '']: wanted };
}

/** Whether the caller is mailed about a request. */
export const notificationRoutes: Route[] = [
  route({
    operation: `GET ${PATH}`,
    scope: 'read:servicedesk-request',
    evidence,
    run: ({ site, caller, params }) => {
      const { issue } = visibleRequest(site, caller, params['issueIdOrKey'] ?? '');
      return ok({ subscribed: isSubscribed(site, issue, caller.accountId ?? '') });
    },
  }),
  route({
    operation: `PUT ${PATH}`,
    scope: 'write:servicedesk-request',
    evidence,
    run: ({ site, caller, params }) => {
      subscribe(site, caller, params['issueIdOrKey'] ?? '', true);
      return noContent();
    },
  }),
  route({
    operation: `DELETE ${PATH}`,
    scope: 'write:servicedesk-request',
    evidence,
    run: ({ site, caller, params }) => {
      subscribe(site, caller, params['issueIdOrKey'] ?? '', false);
      return noContent();
    },
  }),
];
