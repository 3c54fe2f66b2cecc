import { issueTypeShape } from '../shapes/issue-type';
import { textOf, type Kind } from '../kind';

/** Given at creation. */
export const issuetype: Kind = {
  type: 'issuetype',
  raw: (_site, issue) => issue.typeId,
  shape: (raw, { site }) => issueTypeShape(site, textOf(raw) ?? ''),
  describe: (raw, site) => ({ id: textOf(raw), text: site.issueTypes.get(textOf(raw) ?? '')?.name ?? null }),
};
