import { assumed, behaviours, documented, observed } from '../../evidence';

export const jsmBehaviours = behaviours('jsm', {
  'customers see the requests they report, agents all of their desk': documented(
    'developer.atlassian.com/cloud/jira/service-desk/rest/api-group-request',
  ),
  'queues and SLAs are for agents; others get 403': documented(
    'developer.atlassian.com/cloud/jira/service-desk/rest/api-group-servicedesk',
  ),
  'a page has start, limit, size and isLastPage, and no total': documented(
    'developer.atlassian.com/cloud/jira/service-desk/rest, Pagination',
  ),
  'errors carry errorMessage and i18nErrorMessage': documented(
    'OpenAPI document of the Service Management Public REST API, ErrorResponse',
  ),
  'the wording and i18n keys of errors': assumed('the documents show none'),
  'the Request Type field holds links, request type and current status': observed('dump of a live site', '2026-07-07'),
  'statuses that the customer reads by one name are one entry of the portal': documented(
    'confluence.atlassian.com/x/iAliJw, Customizing the workflow statuses for a request type',
  ),
  'the status history of the API collapses like the portal': assumed(
    'both show what the customer sees; no capture has two statuses of one name',
  ),
  'a desk has one portal, with its own id, and one group of request types': assumed(
    'ids of portals and groups are not public',
  ),
  'SLAs that do not apply to an issue are left out of its list': assumed(
    'the issue field is null for them; the list is documented as zero or more SLAs',
  ),
  'work without a request type is no customer request, but has SLAs': assumed(
    'SLAs belong to the desk, requests to the portal',
  ),
});
