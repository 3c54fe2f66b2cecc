import type { JsonObject } from '../../json';
import type { Issue, ServiceDesk, Site } from '../model';
import { API } from './shape-desk';

/** Where a request is found: by Jira's API, on the portal, by agents, and by JSM's API. */
export const requestLinks = (site: Site, issue: Issue, desk: ServiceDesk): JsonObject => ({
  jiraRest: `${site.baseUrl}/rest/api/2/issue/${issue.id}`,
  web: `${site.baseUrl}/servicedesk/customer/portal/${desk.id}/${issue.key}`,
  agent: `${site.baseUrl}/browse/${issue.key}`,
  self: `${site.baseUrl}${API}/request/${issue.id}`,
});
