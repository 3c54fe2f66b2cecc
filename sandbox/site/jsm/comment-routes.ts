import { z } from 'zod';
import { assumed, documented } from '../../evidence';
import { created, ok, route, type Route } from '../area';
import type { Comment, Issue, Site } from '../model';
import type { Caller } from '../caller';
import { findIssue } from '../people/find';
import { expandOf } from '../query';
import { refuseDesk } from '../refusal';
import { noRequest, visibleRequest } from './access';
import { comment, readableComments } from './comments';
import { noAttachments } from './expand-request';
import { deskPage, flag, PAGE_QUERY } from './page';
import { commentDto } from './shape-request';

const DOCS = 'developer.atlassian.com/cloud/jira/service-desk/rest/api-group-request';
const ALL = '/rest/servicedeskapi/request/{issueIdOrKey}/comment';
const EXPANDS = ['attachment', 'renderedBody'] as const;

const newComment = z.strictObject({ body: z.string({ error: 'body must be text' }), public: z.boolean().optional() });
type NewComment = z.infer<typeof newComment>;

const draw = (site: Site, caller: Caller, issue: Issue, it: Comment, expand: ReadonlySet<string>) =>
  commentDto(site, issue, it, caller, {
    rendered: expand.has('renderedBody'),
    ...(expand.has('attachment') ? { attachments: noAttachments(site, `/request/${issue.id}/comment/${it.id}`) } : {}),
  });

/** What customer and agents say to each other on a request, and agents among themselves. */
export const requestCommentRoutes: Route[] = [
  route({
    operation: `GET ${ALL}`,
    scope: 'read:servicedesk-request',
    evidence: assumed(
      'The documentation promises an empty page to those without access; the order of comments, oldest first, is not documented.',
    ),
    query: ['public', 'internal', 'expand', ...PAGE_QUERY],
    run: ({ site, caller, params, query }) => {
      const issue = findIssue(site, params['issueIdOrKey'] ?? '');
      if (!issue) throw noRequest();
      const expand = expandOf(query, EXPANDS);
      const wanted = { public: flag(query, 'public', true), internal: flag(query, 'internal', true) };
      const comments = readableComments(site, caller, issue).filter((it) =>
        it.public ? wanted.public : wanted.internal,
      );
      return ok(
        deskPage(site, `/request/${issue.id}/comment`, query, comments, (it) => draw(site, caller, issue, it, expand)),
      );
    },
  }),
  route<NewComment>({
    operation: `POST ${ALL}`,
    scope: 'write:servicedesk-request',
    evidence: documented(`${DOCS} (plain text; customers set public visibility only)`),
    takes: newComment,
    run: ({ site, caller, params, body }) => {
      const { issue } = visibleRequest(site, caller, params['issueIdOrKey'] ?? '');
      return created(draw(site, caller, issue, comment(site, caller, issue, body.body, body.public), new Set()));
    },
  }),
  route({
    operation: `GET ${ALL}/{commentId}`,
    scope: 'read:servicedesk-request',
    evidence: documented(DOCS),
    query: ['expand'],
    run: ({ site, caller, params, query }) => {
      const { issue } = visibleRequest(site, caller, params['issueIdOrKey'] ?? '');
      const found = readableComments(site, caller, issue).find((it) => it.id === params['commentId']);
      if (!found)
        throw refuseDesk(404, `The comment ${params['commentId'] ?? ''} does not exist.`, 'sd.comment.error.not.found');
      return ok(draw(site, caller, issue, found, expandOf(query, EXPANDS)));
    },
  }),
];
