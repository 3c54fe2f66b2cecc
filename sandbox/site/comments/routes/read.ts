import { ok, route } from '../../area';
import { viewing } from '../../issues/acting';
import { pageOf } from '../../issues/page';
import { browsable } from '../../people/permissions';
import { expandOf } from '../../query';
import { refuse } from '../../refusal';
import { commentOn } from '../find-comment';
import { LIMITS } from '../limits';
import { COMMENT_EXPANSIONS, commentShape } from '../shape';
import { visibleComments } from '../visibility';
import { ALL, evidence } from './paths';

export const getAll = route({
  operation: `GET ${ALL}`,
  scope: 'read:jira-work',
  evidence,
  query: ['startAt', 'maxResults', 'orderBy', 'expand'],
  run({ site, caller, params, query }) {
    const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
    const order = query.get('orderBy') ?? 'created';
    if (!/^[+-]?created$/.test(order.trim())) throw refuse(400, `The orderBy parameter '${order}' is not supported.`);
    const expand = expandOf(query, COMMENT_EXPANSIONS);
    const visible = visibleComments(site, caller.accountId, issue);
    const page = pageOf(
      order.startsWith('-') ? [...visible].reverse() : visible,
      query,
      LIMITS.pageDefault,
      LIMITS.pageMax,
    );
    const viewer = viewing(site, caller);
    const comments = page.values.map((it) => commentShape(site, issue, it, viewer, expand));
    return ok({ startAt: page.startAt, maxResults: page.maxResults, total: page.total, comments });
  },
});

export const getOne = route({
  operation: `GET ${ALL}/{id}`,
  scope: 'read:jira-work',
  evidence,
  query: ['expand'],
  run({ site, caller, params, query }) {
    const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
    const expand = expandOf(query, COMMENT_EXPANSIONS);
    const comment = commentOn(site, caller, issue, params['id'] ?? '');
    return ok(commentShape(site, issue, comment, viewing(site, caller), expand));
  },
});
