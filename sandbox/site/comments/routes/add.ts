import { created, route } from '../../area';
import { actingAs, viewing } from '../../issues/acting';
import { browsable } from '../../people/permissions';
import { expandOf } from '../../query';
import { addComment } from '../add-comment';
import { commentBody, readComment, type CommentBody } from '../read-comment';
import { COMMENT_EXPANSIONS, commentShape } from '../shape';
import { ALL, evidence } from './paths';

export const postOne = route<CommentBody>({
  operation: `POST ${ALL}`,
  scope: 'write:jira-work',
  evidence,
  query: ['expand'],
  takes: commentBody,
  run({ site, caller, params, query, body }) {
    const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
    const expand = expandOf(query, COMMENT_EXPANSIONS);
    const comment = addComment(site, issue, readComment(site, caller, issue, body), actingAs(caller));
    return created(commentShape(site, issue, comment, viewing(site, caller), expand));
  },
});
