import type { Caller } from '../caller';
import { sees } from '../issues/seen';
import type { Comment, Issue, Site } from '../model';
import { refuse } from '../refusal';
import { visibleComments } from './visibility';

export interface Found {
  issue: Issue;
  comment: Comment;
}

const noComment = (id: string): Error => refuse(404, `Can not find a comment for the id: ${id}.`);

/** The issue's comment, if the caller may read it. Throws 404 else, also for an internal one that is not theirs to see. */
export function commentOn(site: Site, caller: Caller, issue: Issue, id: string): Comment {
  const comment = visibleComments(site, caller.accountId, issue).find((it) => it.id === id);
  if (!comment) throw noComment(id);
  return comment;
}

/** The readable comments of these ids, wherever they are, by ascending id. */
export function commentsAnywhere(site: Site, caller: Caller, ids: ReadonlySet<string>): Found[] {
  const found: Found[] = [];
  for (const issue of site.issues.values()) {
    if (!issue.comments.some(({ id }) => ids.has(id)) || !sees(site, caller, issue)) continue;
    for (const comment of visibleComments(site, caller.accountId, issue))
      if (ids.has(comment.id)) found.push({ issue, comment });
  }
  return found.sort((a, b) => Number(a.comment.id) - Number(b.comment.id));
}

/** A comment by its id alone. Throws 400 for what is no id, 404 when there is none for this caller. */
export function commentAnywhere(site: Site, caller: Caller, id: string): Found {
  if (!/^\d+$/.test(id)) throw refuse(400, `The comment id '${id}' is not valid.`);
  const [found] = commentsAnywhere(site, caller, new Set([id]));
  if (!found) throw noComment(id);
  return found;
}
