import type { Json, JsonObject } from '../../json';
import { adfText } from '../adf/text';
import type { AccountId, Comment, Issue, RequestType, ServiceDesk, Site } from '../model';
import { wireDate } from '../sla/wire-time';
import { API } from './shape-desk';
import { currentStatus } from './shape-status';

export const requestLinks = (site: Site, issue: Issue, desk: ServiceDesk): JsonObject => ({
  jiraRest: `${site.baseUrl}/rest/api/2/issue/${issue.id}`,
  web: `${site.baseUrl}/servicedesk/customer/portal/${desk.id}/${issue.key}`,
  agent: `${site.baseUrl}/browse/${issue.key}`,
  self: `${site.baseUrl}${API}/request/${issue.id}`,
});

/** A person as JSM draws one. */
function personDto(site: Site, accountId: AccountId): JsonObject {
  const user = site.users.get(accountId);
  const jiraRest = `${site.baseUrl}/rest/api/2/user?accountId=${encodeURIComponent(accountId)}`;
  return {
    accountId,
    ...(user
      ? { emailAddress: user.email, displayName: user.displayName, active: user.active, timeZone: user.timeZone }
      : { active: false }),
    _links: { jiraRest, avatarUrls: {}, self: jiraRest },
  };
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const html = (text: string): string => `<p>${escaped(text).replace(/\n/g, '<br/>')}</p>`;

export const commentDto = (
  site: Site,
  issue: Issue,
  comment: Comment,
  viewer: AccountId | null,
  rendered: boolean,
): JsonObject => {
  const body = adfText(comment.body);
  return {
    _expands: ['attachment', 'renderedBody'],
    id: comment.id,
    body,
    ...(rendered ? { renderedBody: { html: html(body) } } : {}),
    public: comment.public,
    author: personDto(site, comment.author),
    created: wireDate(site, comment.at, viewer),
    _links: { self: `${site.baseUrl}${API}/request/${issue.id}/comment/${comment.id}` },
  };
};

/** The fields of the portal's form that are filled in. Every form here asks for a summary and a description. */
function fieldValues(issue: Issue): Json[] {
  const description = issue.values['description'];
  const values: Json[] = [{ fieldId: 'summary', label: 'Summary', value: issue.values['summary'] ?? null }];
  if (description) {
    const text = adfText(description);
    values.push({ fieldId: 'description', label: 'Description', value: text, renderedValue: { html: html(text) } });
  }
  return values;
}

export function requestDto(
  site: Site,
  issue: Issue,
  desk: ServiceDesk,
  type: RequestType,
  viewer: AccountId | null,
): JsonObject {
  const reporter = issue.values['reporter'];
  return {
    _expands: ['participant', 'status', 'sla', 'requestType', 'serviceDesk', 'attachment', 'action', 'comment'],
    issueId: issue.id,
    issueKey: issue.key,
    summary: String(issue.values['summary'] ?? ''),
    requestTypeId: type.id,
    serviceDeskId: desk.id,
    createdDate: wireDate(site, issue.created, viewer),
    ...(typeof reporter === 'string' ? { reporter: personDto(site, reporter) } : {}),
    requestFieldValues: fieldValues(issue),
    currentStatus: currentStatus(site, issue, viewer),
    _links: requestLinks(site, issue, desk),
  };
}
