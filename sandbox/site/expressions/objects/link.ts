import { linkShape, linkTypeShape } from '../../links/shape';
import type { Issue, IssueLink, LinkType } from '../../model';
import type { HostObject } from '../values';
import { free, typed } from './typed';
import { idNumber, sees, type View } from './view';

const linkType = ({ site }: View, type: LinkType): HostObject =>
  typed(
    'IssueLinkType',
    type.id,
    {
      id: free(() => idNumber(type.id)),
      name: free(() => type.name),
      inward: free(() => type.inward),
      outward: free(() => type.outward),
    },
    { toJson: () => linkTypeShape(site, type) },
  );

/** One link as the issue sees it: `inward` when the other end is the inward issue, as in the issue's REST form. */
function linkObject(view: View, link: IssueLink, type: LinkType, issue: Issue, end: () => HostObject): HostObject {
  const outward = link.inward === issue.id;
  return typed(
    'IssueLink',
    `${link.id} of ${issue.id}`,
    {
      id: free(() => idNumber(link.id)),
      type: free(() => linkType(view, type)),
      direction: free(() => (outward ? 'outward' : 'inward')),
      linkedIssue: free(end),
      outwardIssue: free(() => (outward ? end() : null)),
      inwardIssue: free(() => (outward ? null : end())),
    },
    { toJson: () => linkShape(view.site, link) },
  );
}

/**
 * The issue's links, and those about to be added. A link whose other end the viewer may not see is left
 * out, as in the issue's REST form (assumed of expressions).
 */
export function linkObjects(
  view: View,
  issue: Issue,
  proposed: readonly IssueLink[],
  draw: (issue: Issue) => HostObject,
): HostObject[] {
  const { site } = view;
  return [...site.links, ...proposed].flatMap((link) => {
    if (link.inward !== issue.id && link.outward !== issue.id) return [];
    const other = site.issues.get(link.inward === issue.id ? link.outward : link.inward);
    const type = site.linkTypes.find((it) => it.id === link.typeId);
    return other && type && sees(view, other) ? [linkObject(view, link, type, issue, () => draw(other))] : [];
  });
}
