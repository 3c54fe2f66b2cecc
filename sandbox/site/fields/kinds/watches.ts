import { isWatching, watchersOf } from '../../watchers/watch';
import type { Kind } from '../kind';

/** How many follow the work item, and whether the viewer does. Changed by the watchers API only. */
export const watches: Kind = {
  type: 'watches',
  shape: (_raw, { site, issue, viewer }) => ({
    self: `${site.baseUrl}/rest/api/3/issue/${issue.key}/watchers`,
    watchCount: watchersOf(issue).length,
    isWatching: isWatching(issue, viewer.accountId),
  }),
};
