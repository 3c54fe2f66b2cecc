import { assumed, behaviours, documented, observed } from '../../evidence';

export const jsmBehaviours = behaviours('jsm', {
  'an e-mail address is told by its owner’s settings; that of a portal-only customer also to people who work at a desk':
    assumed('the specification says that it depends on the privacy settings; agents read it in the list of customers'),
  'an archived request makes no transition, is approved, rated and joined by nobody, and is in no list of requests':
    assumed('documented of Jira: read-only and not found; of the portal it is not said'),
  'the rules of the workflow for new work are asked of requests too': assumed(
    'a request is created by the same transition; with which words the portal refuses is not documented',
  ),
  'an answer whose transition the workflow refuses is not kept': assumed(
    'the documents tell of answers that go through',
  ),
  'an approval that the workflow no longer asks for is not answered (409)': assumed('the documents name no such case'),
  'customers see the requests they report, take part in, or share through an organization; agents all of their desk':
    documented('developer.atlassian.com/cloud/jira/service-desk/rest/api-group-request'),
  'an approver sees the request that waits for the approval': documented(
    'support.atlassian.com/jira-service-management-cloud/docs/what-are-approvals',
  ),
  'JSM keeps how a status waits for approval in properties of the status (approval.*)': observed(
    'workflows of live sites as kept by salto-io/salto',
    '2025',
  ),
  'an approval opens when its status is entered and approvers are named, follows the field, and is dropped when the status is left unanswered':
    assumed('as the issue view shows it; the documents tell of answers only'),
  'one who declines decides for all': documented(
    'support.atlassian.com/jira-service-management-cloud/docs/set-up-approvals',
  ),
  'the approver need not hold Transition Issues, nor a customer on the portal': assumed(
    'portal customers of the default scheme answer approvals and make transitions of the portal',
  ),
  'on the portal a request is closed once it has a resolution': assumed(
    'the filter of the portal behaves so; the API’s documentation says closed or open only',
  ),
  'the summary is searched by whole words, with * and ? as wildcards': assumed(
    'documented to follow the text search of Jira, which also knows stems',
  ),
  'reporter and participants add participants, the reporter and agents remove them': assumed(
    'documented as "permission to manage participants"; depends on a setting of the desk',
  ),
  'a request raised through the API is shared with no organization by itself': assumed(
    'sharing is a choice of the form',
  ),
  'a comment without "public" by an agent is not supported': assumed('its default is not documented'),
  'a desk’s customers are those of its role and the members of its organizations': assumed(
    'the list of the product shows both',
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
  'a desk has one portal, with its own id': assumed('ids of portals are not public'),
  'SLAs that do not apply to an issue are left out of its list': assumed(
    'the issue field is null for them; the list is documented as zero or more SLAs',
  ),
  'work without a request type is no customer request, but has SLAs': assumed(
    'SLAs belong to the desk, requests to the portal',
  ),
});
