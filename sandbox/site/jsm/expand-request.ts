import type { JsonObject } from '../../json';
import type { Caller } from '../caller';
import type { Issue, Site } from '../model';
import { can, projectOf } from '../people/permissions';
import { isAgent } from './access';
import { participantsOf } from './circle';
import { readableComments } from './comments';
import { deskPage } from './page';
import { mayAddParticipants, mayRemoveParticipants } from './participants';
import { personDto } from './person';
import { portalStatuses } from './portal';
import { requestOf } from './request-type-field';
import { requestTypeFor } from './request-types';
import { deskDto } from './shape-desk';
import { commentDto, requestDto } from './shape-request';
import { statusDto } from './shape-status';
import { slaPage } from './sla-routes';

export const REQUEST_EXPANDS = [
  'participant',
  'status',
  'sla',
  'requestType',
  'serviceDesk',
  'attachment',
  'action',
  'comment',
  'comment.attachment',
  'comment.renderedBody',
] as const;

const NO_PAGE = new URLSearchParams();

/** No request here has files: attachments are no part of this site. */
export const noAttachments = (site: Site, path: string, query = NO_PAGE): JsonObject =>
  deskPage(site, `${path}/attachment`, query, [], () => null);

function actionsOf(site: Site, caller: Caller, issue: Issue): JsonObject {
  const project = projectOf(site, issue);
  const holds = (permission: string): JsonObject => ({
    allowed: can(site, caller.accountId, permission, project, issue),
  });
  return {
    addAttachment: holds('CREATE_ATTACHMENTS'),
    addComment: holds('ADD_COMMENTS'),
    addParticipant: { allowed: mayAddParticipants(site, caller, issue) },
    removeParticipant: { allowed: mayRemoveParticipants(site, caller, issue) },
  };
}

function commentsOf(site: Site, caller: Caller, issue: Issue, expand: ReadonlySet<string>): JsonObject {
  const path = `/request/${issue.id}/comment`;
  return deskPage(site, path, NO_PAGE, readableComments(site, caller, issue), (it) =>
    commentDto(site, issue, it, caller, {
      rendered: expand.has('comment.renderedBody'),
      ...(expand.has('comment.attachment') ? { attachments: noAttachments(site, `${path}/${it.id}`) } : {}),
    }),
  );
}

/** A request as this caller sees it, with what is to be expanded. SLAs are for agents: others do not get them. */
export function expandedRequest(site: Site, caller: Caller, issue: Issue, expand: ReadonlySet<string>): JsonObject {
  const request = requestOf(site, issue);
  if (!request) throw new Error(`${issue.key} is no customer request.`);
  const { desk, type } = request;
  const project = projectOf(site, issue);
  const path = `/request/${issue.id}`;
  const viewer = caller.accountId;
  const body = requestDto(site, issue, desk, type, caller);
  if (expand.has('serviceDesk')) body['serviceDesk'] = deskDto(site, project, desk);
  if (expand.has('requestType')) body['requestType'] = requestTypeFor(site, caller, { project, desk }, type, false);
  if (expand.has('participant'))
    body['participants'] = deskPage(site, `${path}/participant`, NO_PAGE, participantsOf(site, issue), (id) =>
      personDto(site, caller, id),
    );
  if (expand.has('status')) {
    const statuses = portalStatuses(site, issue).reverse();
    body['status'] = deskPage(site, `${path}/status`, NO_PAGE, statuses, (it) => statusDto(site, it, viewer));
  }
  if (expand.has('sla') && isAgent(site, caller, project, issue)) body['sla'] = slaPage(site, caller, issue, NO_PAGE);
  if (expand.has('attachment')) body['attachments'] = noAttachments(site, path);
  if (expand.has('action')) body['actions'] = actionsOf(site, caller, issue);
  if ([...expand].some((it) => it.startsWith('comment'))) body['comments'] = commentsOf(site, caller, issue, expand);
  return body;
}
