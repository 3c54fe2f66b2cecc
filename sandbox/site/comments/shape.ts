import type { JsonObject } from '../../json';
import { jiraTime } from '../fields/jira-time';
import type { Viewer } from '../fields/kind';
import { userShape } from '../fields/shapes/user';
import type { Comment, Issue, Site } from '../model';
import { can, projectOf } from '../people/permissions';
import { visibleComments } from './visibility';

/** A comment as Jira answers it. `jsdPublic` is there for every issue, also outside of desks. */
export function commentShape(site: Site, issue: Issue, comment: Comment, viewer: Viewer): JsonObject {
  const author = userShape(site, comment.author);
  const at = jiraTime(comment.at, viewer.timeZone);
  return {
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
    id: comment.id,
    author,
    body: comment.body,
    updateAuthor: author,
    created: at,
    updated: at,
    jsdPublic: comment.public,
    jsdAuthorCanSeeRequest: can(site, comment.author, 'BROWSE_PROJECTS', projectOf(site, issue), issue),
  };
}

/** The issue field `comment`: all that the viewer may read, as one page. */
export function commentField(site: Site, issue: Issue, viewer: Viewer): JsonObject {
  const comments = visibleComments(site, viewer.accountId, issue).map((it) => commentShape(site, issue, it, viewer));
  return {
    comments,
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}/comment`,
    maxResults: comments.length,
    total: comments.length,
    startAt: 0,
  };
}
