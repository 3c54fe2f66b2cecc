import type { Json, JsonObject } from '../../json';
import { adfText } from '../adf/text';
import type { Caller } from '../caller';
import { wireValue } from '../fields/value';
import type { AccountId, Comment, Issue, RequestType, ServiceDesk, Site } from '../model';
import { wireDate } from '../sla/wire-time';
import { formOf, labelOf } from './form';
import { personDto } from './person';
import { requestLinks } from './request-links';
import { API } from './shape-desk';
import { currentStatus } from './shape-status';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const html = (text: string): string => `<p>${escaped(text).replace(/\n/g, '<br/>')}</p>`;

/** A comment; its attachments are a page of none, when they are asked for. */
export const commentDto = (
  site: Site,
  issue: Issue,
  comment: Comment,
  caller: Caller,
  { rendered, attachments }: { rendered: boolean; attachments?: JsonObject },
): JsonObject => {
  const body = adfText(comment.body);
  return {
    _expands: ['attachment', 'renderedBody'],
    id: comment.id,
    body,
    ...(rendered ? { renderedBody: { html: html(body) } } : {}),
    ...(attachments ? { attachments } : {}),
    public: comment.public,
    author: personDto(site, caller, comment.author),
    created: wireDate(site, comment.at, caller.accountId),
    _links: { self: `${site.baseUrl}${API}/request/${issue.id}/comment/${comment.id}` },
  };
};

const isEmpty = (value: Json): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The fields of the portal's form that are shown and filled in. */
function fieldValues(site: Site, issue: Issue, type: RequestType, viewer: AccountId | null): Json[] {
  const reader = { accountId: viewer, timeZone: (viewer !== null && site.users.get(viewer)?.timeZone) || 'UTC' };
  return formOf(type).flatMap((it): Json[] => {
    const field = site.fields.get(it.fieldId);
    if (!field || it.preset !== undefined) return [];
    const { fieldId } = it;
    const label = labelOf(site, it);
    const value = wireValue(site, issue, field, reader);
    if (isEmpty(value)) return [];
    if (field.kind !== 'adf') return [{ fieldId, label, value }];
    const text = adfText(value);
    return [{ fieldId, label, value: text, renderedValue: { html: html(text) } }];
  });
}

export function requestDto(site: Site, issue: Issue, desk: ServiceDesk, type: RequestType, caller: Caller): JsonObject {
  const viewer = caller.accountId;
  const reporter = issue.values['reporter'];
  return {
    _expands: ['participant', 'status', 'sla', 'requestType', 'serviceDesk', 'attachment', 'action', 'comment'],
    issueId: issue.id,
    issueKey: issue.key,
    summary: String(issue.values['summary'] ?? ''),
    requestTypeId: type.id,
    serviceDeskId: desk.id,
    createdDate: wireDate(site, issue.created, viewer),
    ...(typeof reporter === 'string' ? { reporter: personDto(site, caller, reporter) } : {}),
    requestFieldValues: fieldValues(site, issue, type, viewer),
    currentStatus: currentStatus(site, issue, viewer),
    _links: requestLinks(site, issue, desk),
  };
}
