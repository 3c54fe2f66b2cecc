import { documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { ok, route, type Route } from '../area';
import type { Caller } from '../caller';
import type { Issue, Site } from '../model';
import { refuseDesk } from '../refusal';
import { metricsOf } from '../sla/read';
import { allSlaInformation, slaInformation } from '../sla/wire';
import { issueForAgent } from './access';
import { deskPage, PAGE_QUERY } from './page';

const DOCS = 'developer.atlassian.com/cloud/jira/service-desk/rest/api-group-request (agents of the desk only)';

/** The page of an issue's SLAs; those that do not apply to it are left out. */
export const slaPage = (site: Site, caller: Caller, issue: Issue, query: URLSearchParams): JsonObject =>
  deskPage(site, `/request/${issue.id}/sla`, query, allSlaInformation(site, issue, caller.accountId), (it) => it);

export const slaRoutes: Route[] = [
  route({
    operation: 'GET /rest/servicedeskapi/request/{issueIdOrKey}/sla',
    scope: 'read:jira-work',
    evidence: documented(DOCS),
    query: PAGE_QUERY,
    run: ({ site, caller, params, query }) =>
      ok(slaPage(site, caller, issueForAgent(site, caller, params['issueIdOrKey'] ?? ''), query)),
  }),
  route({
    operation: 'GET /rest/servicedeskapi/request/{issueIdOrKey}/sla/{slaMetricId}',
    scope: 'read:jira-work',
    evidence: documented(DOCS),
    run: ({ site, caller, params }) => {
      const issue = issueForAgent(site, caller, params['issueIdOrKey'] ?? '');
      const metric = metricsOf(site, issue).find((it) => it.id === params['slaMetricId']);
      const sla = metric && slaInformation(site, issue, metric, caller.accountId);
      if (!sla)
        throw refuseDesk(
          404,
          `No SLA metric with ID ${params['slaMetricId'] ?? ''} found for the request.`,
          'sd.sla.error.not.found',
        );
      return ok(sla);
    },
  }),
];
