/**
 * Which classic OAuth scopes a REST operation needs: the operations that the app uses or is about to, as in
 * Atlassian's OpenAPI documents (`x-atlassian-oauth2-scopes`, state Current). When those documents are at hand
 * the table is held against them.
 */
const READ = ['read:jira-work'];
const WRITE = ['write:jira-work'];
const USER = ['read:jira-user'];
const CONFIGURE = ['manage:jira-configuration'];
const PROJECT = ['manage:jira-project'];
const REQUEST = ['read:servicedesk-request'];
const WRITE_REQUEST = ['write:servicedesk-request'];

export const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  'POST /rest/api/3/issue': WRITE,
  'POST /rest/api/3/issue/bulk': WRITE,
  'POST /rest/api/3/issue/bulkfetch': READ,
  'GET /rest/api/3/issue/{issueIdOrKey}': READ,
  'PUT /rest/api/3/issue/{issueIdOrKey}': WRITE,
  'DELETE /rest/api/3/issue/{issueIdOrKey}': WRITE,
  'PUT /rest/api/3/issue/{issueIdOrKey}/assignee': WRITE,
  'GET /rest/api/3/issue/{issueIdOrKey}/changelog': READ,
  'POST /rest/api/3/changelog/bulkfetch': READ,
  'GET /rest/api/3/issue/{issueIdOrKey}/comment': READ,
  'POST /rest/api/3/issue/{issueIdOrKey}/comment': WRITE,
  'GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}': READ,
  'PUT /rest/api/3/issue/{issueIdOrKey}/comment/{id}': WRITE,
  'DELETE /rest/api/3/issue/{issueIdOrKey}/comment/{id}': WRITE,
  'POST /rest/api/3/comment/list': READ,
  'GET /rest/api/3/comment/{commentId}/properties/{propertyKey}': READ,
  'PUT /rest/api/3/comment/{commentId}/properties/{propertyKey}': WRITE,
  'GET /rest/api/3/issue/{issueIdOrKey}/editmeta': READ,
  'POST /rest/api/3/issue/{issueIdOrKey}/notify': WRITE,
  'GET /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}': READ,
  'PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}': WRITE,
  'DELETE /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}': WRITE,
  'GET /rest/api/3/issue/{issueIdOrKey}/transitions': READ,
  'POST /rest/api/3/issue/{issueIdOrKey}/transitions': WRITE,
  'GET /rest/api/3/issue/{issueIdOrKey}/watchers': READ,
  'POST /rest/api/3/issue/{issueIdOrKey}/watchers': WRITE,
  'DELETE /rest/api/3/issue/{issueIdOrKey}/watchers': WRITE,
  'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes': READ,
  'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}': READ,
  'POST /rest/api/3/issueLink': WRITE,
  'DELETE /rest/api/3/issueLink/{linkId}': WRITE,
  'GET /rest/api/3/issueLinkType': READ,
  'POST /rest/api/3/issueLinkType': CONFIGURE,
  'GET /rest/api/3/search/jql': READ,
  'POST /rest/api/3/search/jql': READ,
  'POST /rest/api/3/search/approximate-count': READ,
  'GET /rest/api/3/field': READ,
  'GET /rest/api/3/field/search': READ,
  'GET /rest/api/3/field/{fieldId}/screens': PROJECT,
  'GET /rest/api/3/issuetypescreenscheme/project': CONFIGURE,
  'GET /rest/api/3/issuetypescreenscheme/mapping': CONFIGURE,
  'GET /rest/api/3/screenscheme': PROJECT,
  'GET /rest/api/3/screens': PROJECT,
  'GET /rest/api/3/screens/{screenId}/tabs': PROJECT,
  'POST /rest/api/3/screens/{screenId}/tabs/{tabId}/fields': PROJECT,
  'GET /rest/api/3/field/{fieldId}/context': CONFIGURE,
  'GET /rest/api/3/field/{fieldId}/context/{contextId}/option': CONFIGURE,
  'PUT /rest/api/3/app/field/{fieldIdOrKey}/value': [],
  'POST /rest/api/3/app/field/value': [],
  'GET /rest/api/3/project/search': READ,
  'GET /rest/api/3/project/{projectIdOrKey}': READ,
  'GET /rest/api/3/project/{projectIdOrKey}/statuses': READ,
  'GET /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}': READ,
  'PUT /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}': PROJECT,
  'DELETE /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}': PROJECT,
  'GET /rest/api/3/project/{projectIdOrKey}/role': READ,
  'GET /rest/api/3/project/{projectIdOrKey}/role/{id}': READ,
  'POST /rest/api/3/project/{projectIdOrKey}/role/{id}': CONFIGURE,
  'GET /rest/api/3/status': READ,
  'GET /rest/api/3/workflowscheme/project': CONFIGURE,
  'GET /rest/api/3/workflow/{workflowId}/projectUsages': CONFIGURE,
  'GET /rest/api/3/workflow/rule/config': CONFIGURE,
  'PUT /rest/api/3/workflow/rule/config': CONFIGURE,
  'POST /rest/api/3/workflows': CONFIGURE,
  'POST /rest/api/3/workflows/update': CONFIGURE,
  'GET /rest/api/3/statuses': CONFIGURE,
  'GET /rest/api/3/statuses/search': CONFIGURE,
  'GET /rest/api/3/priority/search': CONFIGURE,
  'GET /rest/api/3/issuetype/project': READ,
  'GET /rest/api/3/myself': USER,
  'GET /rest/api/3/user': USER,
  'GET /rest/api/3/user/bulk': USER,
  'GET /rest/api/3/user/properties/{propertyKey}': USER,
  'PUT /rest/api/3/user/properties/{propertyKey}': WRITE,
  'GET /rest/api/3/user/assignable/search': USER,
  'GET /rest/api/3/group/member': CONFIGURE,
  'GET /rest/api/3/mypermissions': READ,
  'GET /rest/api/3/auditing/record': CONFIGURE,
  'POST /rest/api/3/forge/panel/action/bulk/async': [],
  'POST /rest/api/3/permissions/check': [],
  'POST /rest/api/3/permissions/project': READ,
  'POST /rest/api/3/expression/evaluate': [...READ, ...USER],
  'GET /rest/servicedeskapi/servicedesk': REQUEST,
  'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}': REQUEST,
  'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/queue': READ,
  'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype': REQUEST,
  'GET /rest/servicedeskapi/request/{issueIdOrKey}': REQUEST,
  'GET /rest/servicedeskapi/request/{issueIdOrKey}/sla': READ,
  'GET /rest/servicedeskapi/request/{issueIdOrKey}/status': REQUEST,
  'POST /rest/servicedeskapi/request/{issueIdOrKey}/comment': WRITE_REQUEST,
};

/** Scopes that an operation does not need today but that justify themselves by it: announced as needed later. */
export const ANNOUNCED: Readonly<Record<string, readonly string[]>> = {
  'PUT /rest/api/3/app/field/{fieldIdOrKey}/value': ['write:app-data:jira'],
  'POST /rest/api/3/app/field/value': ['write:app-data:jira'],
};

/** What `authorize()` of @forge/api asks behind the caller's back. */
export const AUTHORIZE = 'POST /rest/api/3/permissions/check';

/** Scopes that a module needs to work, apart from any call (Forge's manifest reference of that module). */
export const MODULE_SCOPES: Readonly<Record<string, readonly string[]>> = {
  'jira:workflowPostFunction': ['read:jira-work', 'manage:jira-configuration'],
  'jira:workflowValidator': ['read:jira-work'],
};
