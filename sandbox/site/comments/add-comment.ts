import type { Actor } from '../actor';
import type { Json } from '../../json';
import { tell, touch } from '../issues/record';
import { autowatch } from '../watchers/watch';
import type { Comment, Issue, Site } from '../model';
import { mailComment } from './customer-mail';

export interface NewComment {
  /** An ADF document. */
  body: Json;
  /** False: for agents only. */
  public: boolean;
  properties?: Record<string, Json>;
}

/** How an internal comment says so, also where the client did not. */
const INTERNAL = { 'sd.public.comment': { internal: true } };

/** Adds a comment and mails the customer when it is public. A comment is not in the history. */
export function addComment(site: Site, issue: Issue, input: NewComment, actor: Actor): Comment {
  const comment: Comment = {
    id: site.nextId('comment'),
    author: actor.accountId,
    body: input.body,
    at: site.clock.now(),
    public: input.public,
    properties: input.public ? { ...input.properties } : { ...INTERNAL, ...input.properties },
  };
  issue.comments.push(comment);
  touch(site, issue);
  autowatch(site, issue, actor.accountId);
  mailComment(site, issue, comment);
  tell(site, actor, { kind: 'comment-added', issue, comment });
  return comment;
}
