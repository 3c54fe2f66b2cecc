import { z } from 'zod';
import { ok, route } from '../../area';
import { viewing } from '../../issues/acting';
import { expandOf } from '../../query';
import { commentsAnywhere } from '../find-comment';
import { LIMITS } from '../limits';
import { COMMENT_EXPANSIONS, commentShape } from '../shape';
import { evidence } from './paths';

const asked = z.object({
  ids: z
    .array(z.int())
    .min(1, 'No comment IDs were provided.')
    .max(LIMITS.list, `No more than ${LIMITS.list} comment IDs may be requested.`),
});

/** Comments of any issues by id; those that the caller may not read are left out. */
export const listByIds = route<z.infer<typeof asked>>({
  operation: 'POST /rest/api/3/comment/list',
  scope: 'read:jira-work',
  evidence,
  query: ['expand'],
  takes: asked,
  run({ site, caller, query, body }) {
    const expand = expandOf(query, COMMENT_EXPANSIONS);
    const viewer = viewing(site, caller);
    const values = commentsAnywhere(site, caller, new Set(body.ids.map(String))).map(({ issue, comment }) =>
      commentShape(site, issue, comment, viewer, expand),
    );
    return ok({ startAt: 0, maxResults: LIMITS.list, total: values.length, isLast: true, values });
  },
});
