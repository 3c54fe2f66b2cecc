import { linksOf } from '../../links/shape';
import type { Kind } from '../kind';

/** Written by `update.issuelinks` and by the issue link API, not as a value. */
export const issuelinks: Kind = {
  type: 'array',
  items: 'issuelinks',
  shape: (_raw, { site, issue, viewer }) => linksOf(site, issue, viewer.accountId),
};
