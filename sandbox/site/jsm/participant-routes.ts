import { z } from 'zod';
import { documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { ok, route, type Route } from '../area';
import type { Caller } from '../caller';
import type { Issue, Site } from '../model';
import { visibleRequest } from './access';
import { participantsOf } from './circle';
import { deskPage, PAGE_QUERY } from './page';
import { addParticipants, removeParticipants } from './participants';
import { personDto } from './person';

const evidence = documented('developer.atlassian.com/cloud/jira/service-desk/rest/api-group-request');
const PATH = '/rest/servicedeskapi/request/{issueIdOrKey}/participant';

/** Account ids in a body. User names are gone from the cloud. */
export const accounts = z.strictObject({ accountIds: z.array(z.string()).optional() });
export type Accounts = z.infer<typeof accounts>;

const page = (site: Site, caller: Caller, issue: Issue, query: URLSearchParams): JsonObject =>
  deskPage(site, `/request/${issue.id}/participant`, query, participantsOf(site, issue), (id) =>
    personDto(site, caller, id),
  );

export const participantRoutes: Route[] = [
  route({
    operation: `GET ${PATH}`,
    scope: 'read:servicedesk-request',
    evidence,
    query: PAGE_QUERY,
    run: ({ site, caller, params, query }) =>
      ok(page(site, caller, visibleRequest(site, caller, params['issueIdOrKey'] ?? '').issue, query)),
  }),
  route<Accounts>({
    operation: `POST ${PATH}`,
    scope: 'write:servicedesk-request',
    evidence,
    takes: accounts,
    run: ({ site, caller, params, body, query }) => {
      const { issue } = visibleRequest(site, caller, params['issueIdOrKey'] ?? '');
      addParticipants(site, caller, issue, body.accountIds ?? []);
      return ok(page(site, caller, issue, query));
    },
  }),
  route<Accounts>({
    operation: `DELETE ${PATH}`,
    scope: 'write:servicedesk-request',
    evidence,
    takes: accounts,
    run: ({ site, caller, params, body, query }) => {
      const { issue } = visibleRequest(site, caller, params['issueIdOrKey'] ?? '');
      removeParticipants(site, caller, issue, body.accountIds ?? []);
      return ok(page(site, caller, issue, query));
    },
  }),
];
