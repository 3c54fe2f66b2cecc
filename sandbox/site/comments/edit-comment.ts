import type { Actor } from '../actor';
import type { Caller } from '../caller';
import type { Json } from '../../json';
import { tell, touch } from '../issues/record';
import type { Comment, Issue, Site } from '../model';
import { can, projectOf } from '../people/permissions';

/** May the caller edit or delete the comment: any, or the caller's own? */
export function mayChange(
  site: Site,
  caller: Caller,
  issue: Issue,
  comment: Comment,
  what: 'EDIT' | 'DELETE',
): boolean {
  const has = (permission: string): boolean => can(site, caller.accountId, permission, projectOf(site, issue), issue);
  return has(`${what}_ALL_COMMENTS`) || (comment.author === caller.accountId && has(`${what}_OWN_COMMENTS`));
}

/**
 * Gives a comment another body. Who may read it stays as it was said when it was written: properties set
 * later are kept and change nothing of that. The customer is not mailed again.
 */
export function editComment(
  site: Site,
  issue: Issue,
  comment: Comment,
  { body, properties }: { body: Json; properties?: Record<string, Json> },
  actor: Actor,
): void {
  comment.body = body;
  Object.assign(comment.properties, properties);
  comment.edited = { at: site.clock.now(), by: actor.accountId };
  touch(site, issue);
  tell(site, actor, { kind: 'comment-updated', issue, comment });
}

/** Takes a comment away. It was not in the history, and is not now. */
export function deleteComment(site: Site, issue: Issue, comment: Comment, actor: Actor): void {
  issue.comments.splice(issue.comments.indexOf(comment), 1);
  touch(site, issue);
  tell(site, actor, { kind: 'comment-deleted', issue, comment });
}
