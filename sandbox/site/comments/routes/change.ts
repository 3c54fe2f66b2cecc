import { noContent, ok, route } from '../../area';
import { actingAs, viewing } from '../../issues/acting';
import { flag } from '../../issues/query';
import { browsable } from '../../people/permissions';
import { expandOf } from '../../query';
import { refuse } from '../../refusal';
import { deleteComment, editComment, mayChange } from '../edit-comment';
import { commentOn } from '../find-comment';
import { commentBody, readBody, readProperties, refuseRestricted, type CommentBody } from '../read-comment';
import { COMMENT_EXPANSIONS, commentShape } from '../shape';
import { ALL, evidence } from './paths';

/** `notifyUsers` concerns mails to watchers, which this site does not send. */
export const putOne = route<CommentBody>({
  operation: `PUT ${ALL}/{id}`,
  scope: 'write:jira-work',
  evidence,
  query: ['notifyUsers', 'expand'],
  takes: commentBody,
  run({ site, caller, params, query, body: sent }) {
    const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
    const comment = commentOn(site, caller, issue, params['id'] ?? '');
    flag(query, 'notifyUsers', true);
    const expand = expandOf(query, COMMENT_EXPANSIONS);
    if (!mayChange(site, caller, issue, comment, 'EDIT'))
      throw refuse(400, `You do not have permission to edit the comment with id: ${comment.id}.`);
    refuseRestricted(sent);
    const edited = { body: readBody(sent.body), properties: readProperties(sent).kept };
    editComment(site, issue, comment, edited, actingAs(caller));
    return ok(commentShape(site, issue, comment, viewing(site, caller), expand));
  },
});

export const deleteOne = route({
  operation: `DELETE ${ALL}/{id}`,
  scope: 'write:jira-work',
  evidence,
  run({ site, caller, params }) {
    const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
    const comment = commentOn(site, caller, issue, params['id'] ?? '');
    if (!mayChange(site, caller, issue, comment, 'DELETE'))
      throw refuse(400, `You do not have permission to delete the comment with id: ${comment.id}.`);
    deleteComment(site, issue, comment, actingAs(caller));
    return noContent();
  },
});
