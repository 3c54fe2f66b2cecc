import type { JsonObject } from '../../json';
import { issueTypeShape } from '../fields/shapes/issue-type';
import { priorityShape } from '../fields/shapes/choice';
import { statusShape } from '../fields/shapes/status';
import type { AccountId, Issue, IssueLink, LinkType, Site } from '../model';
import { can, projectOf } from '../people/permissions';

export const linkTypeShape = (site: Site, type: LinkType): JsonObject => ({
  id: type.id,
  name: type.name,
  inward: type.inward,
  outward: type.outward,
  self: `${site.baseUrl}/rest/api/3/issueLinkType/${type.id}`,
});

/** What a link shows of the issue at its other end: no resolution, no custom field. */
export function linkedIssueShape(site: Site, issue: Issue): JsonObject {
  const priority = site.priorities.find((it) => it.id === issue.values['priority']);
  const summary = issue.values['summary'];
  return {
    id: issue.id,
    key: issue.key,
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: typeof summary === 'string' ? summary : '',
      status: statusShape(site, issue.statusId),
      ...(priority ? { priority: priorityShape(site, priority) } : {}),
      issuetype: issueTypeShape(site, issue.typeId),
    },
  };
}

/** A link with both ends. */
export function linkShape(site: Site, link: IssueLink): JsonObject {
  const type = site.linkTypes.find((it) => it.id === link.typeId);
  const [inward, outward] = [site.issues.get(link.inward), site.issues.get(link.outward)];
  if (!type || !inward || !outward) throw new Error(`Link ${link.id} has lost an end or its type.`);
  return {
    id: link.id,
    self: `${site.baseUrl}/rest/api/3/issueLink/${link.id}`,
    type: linkTypeShape(site, type),
    inwardIssue: linkedIssueShape(site, inward),
    outwardIssue: linkedIssueShape(site, outward),
  };
}

/**
 * The issue field `issuelinks`: each link with its other end only; ends that the reader may not see are
 * left out with their links. The other end is the `outwardIssue`
 * where this one is the link's inward issue ("this *blocks* that"), else the `inwardIssue`.
 */
export function linksOf(site: Site, issue: Issue, reader: AccountId | null): JsonObject[] {
  const seen = (id: string): boolean => {
    const other = site.issues.get(id);
    return other !== undefined && can(site, reader, 'BROWSE_PROJECTS', projectOf(site, other), other);
  };
  const mine = site.links.filter((link) =>
    link.inward === issue.id ? seen(link.outward) : link.outward === issue.id && seen(link.inward),
  );
  return mine.map((link) => {
    const { inwardIssue, outwardIssue, ...rest } = linkShape(site, link);
    return link.inward === issue.id
      ? { ...rest, outwardIssue: outwardIssue ?? null }
      : { ...rest, inwardIssue: inwardIssue ?? null };
  });
}
