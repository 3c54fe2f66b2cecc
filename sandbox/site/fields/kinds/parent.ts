import { findIssue } from '../../people/find';
import { can, projectOf } from '../../people/permissions';
import { linkedIssueShape } from '../../links/shape';
import { NOTHING, textOf, type Kind } from '../kind';

/** The work item this one belongs to, kept as the parent's id; nothing for who may not see that one. */
export const parent: Kind = {
  type: 'issuelink',
  shape(raw, { site, viewer }) {
    const found = findIssue(site, textOf(raw) ?? '');
    const seen = found && can(site, viewer.accountId, 'BROWSE_PROJECTS', projectOf(site, found), found);
    return found && seen ? linkedIssueShape(site, found) : null;
  },
  describe(raw, site) {
    const found = findIssue(site, textOf(raw) ?? '');
    return found ? { id: found.id, text: found.key } : NOTHING;
  },
};
