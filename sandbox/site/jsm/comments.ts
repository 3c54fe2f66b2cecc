import { adfFromText } from '../adf/text';
import type { Caller } from '../caller';
import { addComment, type NewComment } from '../comments/add-comment';
import { readComment } from '../comments/read-comment';
import { speaksToCustomer, visibleComments } from '../comments/visibility';
import { actingAs } from '../issues/acting';
import type { Comment, Issue, Site } from '../model';
import { can, projectOf } from '../people/permissions';
import { refuseDesk, unsupported } from '../refusal';
import { isAgent, notAllowed } from './access';

/** The comments the caller may read, oldest first; none for who may not see the request. */
export const readableComments = (site: Site, caller: Caller, issue: Issue): Comment[] =>
  can(site, caller.accountId, 'BROWSE_PROJECTS', projectOf(site, issue), issue)
    ? visibleComments(site, caller.accountId, issue)
    : [];

/**
 * A comment in plain words, judged and not yet made. Customers speak in public only: 403 for an internal one of theirs, and for a
 * public one of people who do not speak to customers. Throws 400 for no words.
 * @param shown to customers; may be left open by those who have no choice
 */
export function readWords(
  site: Site,
  caller: Caller,
  issue: Issue,
  text: string,
  shown: boolean | undefined,
): NewComment {
  const project = projectOf(site, issue);
  const accountId = caller.accountId ?? '';
  if (!can(site, caller.accountId, 'ADD_COMMENTS', project, issue)) throw notAllowed();
  if (text.trim() === '') throw refuseDesk(400, 'The comment must not be empty.', 'sd.comment.error.empty');
  const outward = speaksToCustomer(site, accountId, project, issue);
  if (shown === undefined && outward && isAgent(site, caller, project, issue))
    throw unsupported(
      'an agent\'s comment without "public": its default is not documented',
      'sandbox/site/jsm/comments.ts',
    );
  const open = shown ?? outward;
  if (open && !outward) throw notAllowed();
  if (!open && outward && !isAgent(site, caller, project, issue)) throw notAllowed();
  const properties = [{ key: 'sd.public.comment', value: { internal: !open } }];
  return readComment(site, caller, issue, { body: adfFromText(text), properties });
}

/** Makes such a comment. Throws as `readWords` does. */
export const comment = (site: Site, caller: Caller, issue: Issue, text: string, shown: boolean | undefined): Comment =>
  addComment(site, issue, readWords(site, caller, issue, text, shown), actingAs(caller));
