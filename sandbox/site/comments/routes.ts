import { documented } from '../../evidence';
import { created, ok, route, type Route } from '../area';
import { actingAs, viewing } from '../issues/acting';
import { browsable } from '../people/permissions';
import { pageOf } from '../issues/page';
import { refuse } from '../refusal';
import { addComment } from './add-comment';
import { LIMITS } from './limits';
import { commentBody, readComment, type CommentBody } from './read-comment';
import { commentShape } from './shape';
import { visibleComments } from './visibility';

const evidence = documented('https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-comments/');
const ALL = '/rest/api/3/issue/{issueIdOrKey}/comment';

export const commentRoutes: Route[] = [
  route({
    operation: `GET ${ALL}`,
    scope: 'read:jira-work',
    evidence,
    query: ['startAt', 'maxResults', 'orderBy'],
    run({ site, caller, params, query }) {
      const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
      const order = query.get('orderBy') ?? 'created';
      if (!/^[+-]?created$/.test(order.trim())) throw refuse(400, `The orderBy parameter '${order}' is not supported.`);
      const visible = visibleComments(site, caller.accountId, issue);
      const page = pageOf(
        order.startsWith('-') ? [...visible].reverse() : visible,
        query,
        LIMITS.pageDefault,
        LIMITS.pageMax,
      );
      const viewer = viewing(site, caller);
      const comments = page.values.map((it) => commentShape(site, issue, it, viewer));
      return ok({ startAt: page.startAt, maxResults: page.maxResults, total: page.total, comments });
    },
  }),
  route<CommentBody>({
    operation: `POST ${ALL}`,
    scope: 'write:jira-work',
    evidence,
    takes: commentBody,
    run({ site, caller, params, body }) {
      const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
      const comment = addComment(site, issue, readComment(site, caller, issue, body), actingAs(caller));
      return created(commentShape(site, issue, comment, viewing(site, caller)));
    },
  }),
  route({
    operation: `GET ${ALL}/{id}`,
    scope: 'read:jira-work',
    evidence,
    run({ site, caller, params }) {
      const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
      const comment = visibleComments(site, caller.accountId, issue).find((it) => it.id === params['id']);
      if (!comment) throw refuse(404, `Can not find a comment for the id: ${params['id']}.`);
      return ok(commentShape(site, issue, comment, viewing(site, caller)));
    },
  }),
];
