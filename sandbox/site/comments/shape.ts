import type { JsonObject } from '../../json';
import { adfHtml } from '../adf/html';
import { jiraMoment, jiraTime } from '../fields/jira-time';
import type { Viewer } from '../fields/kind';
import { userShape } from '../fields/shapes/user';
import type { Comment, Issue, Site } from '../model';
import { can, projectOf } from '../people/permissions';
import { visibleComments } from './visibility';

/** What may be added to a comment with `expand`. */
export const COMMENT_EXPANSIONS = ['renderedBody', 'properties'] as const;

/** A comment as Jira answers it. `jsdPublic` is there for every issue, also outside of desks. */
export function commentShape(
  site: Site,
  issue: Issue,
  comment: Comment,
  viewer: Viewer,
  expand: ReadonlySet<string> = new Set(),
): JsonObject {
  return {
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
    id: comment.id,
    author: userShape(site, comment.author),
    body: comment.body,
    ...(expand.has('renderedBody') ? { renderedBody: adfHtml(comment.body) } : {}),
    updateAuthor: userShape(site, comment.edited?.by ?? comment.author),
    created: jiraTime(comment.at, viewer.timeZone),
    updated: jiraTime(comment.edited?.at ?? comment.at, viewer.timeZone),
    jsdPublic: comment.public,
    jsdAuthorCanSeeRequest: can(site, comment.author, 'BROWSE_PROJECTS', projectOf(site, issue), issue),
    ...(expand.has('properties')
      ? { properties: Object.entries(comment.properties).map(([key, value]) => ({ key, value })) }
      : {}),
  };
}

/** A comment as `expand=renderedFields` of its issue shows it: HTML, and times for people. */
export const renderedComment: typeof commentShape = (site, issue, comment, viewer) => ({
  ...commentShape(site, issue, comment, viewer),
  body: adfHtml(comment.body),
  created: jiraMoment(comment.at, viewer.timeZone),
  updated: jiraMoment(comment.edited?.at ?? comment.at, viewer.timeZone),
});

/** The issue field `comment`: all that the viewer may read, as one page. */
export function commentField(site: Site, issue: Issue, viewer: Viewer, draw = commentShape): JsonObject {
  const comments = visibleComments(site, viewer.accountId, issue).map((it) => draw(site, issue, it, viewer));
  return {
    comments,
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}/comment`,
    maxResults: comments.length,
    total: comments.length,
    startAt: 0,
  };
}
