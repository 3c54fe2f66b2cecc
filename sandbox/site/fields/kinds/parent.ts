import { findIssue } from '../../people/find';
import { linkedIssueShape } from '../../links/shape';
import { NOTHING, textOf, type Kind } from '../kind';

/** The work item this one belongs to, kept as the parent's id. */
export const parent: Kind = {
  type: 'issuelink',
  shape(raw, { site }) {
    const found = findIssue(site, textOf(raw) ?? '');
    return found ? linkedIssueShape(site, found) : null;
  },
  describe(raw, site) {
    const found = findIssue(site, textOf(raw) ?? '');
    return found ? { id: found.id, text: found.key } : NOTHING;
  },
};
