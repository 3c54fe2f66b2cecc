import type { Actor } from '../actor';
import { recordAndTell, tell } from '../issues/record';
import type { ChangeItem, Issue, IssueLink, LinkType, Site } from '../model';

const added = (text: string, other: Issue): ChangeItem => ({
  field: 'Link',
  fieldtype: 'jira',
  from: null,
  fromString: null,
  to: other.key,
  toString: `This issue ${text} ${other.key}`,
});
const removed = (text: string, other: Issue): ChangeItem => ({
  field: 'Link',
  fieldtype: 'jira',
  from: other.key,
  fromString: `This issue ${text} ${other.key}`,
  to: null,
  toString: null,
});

/** Links two issues: "inward *blocks* outward". Both get a history entry. A link that is there already stays as it is. */
export function addLink(site: Site, type: LinkType, inward: Issue, outward: Issue, actor: Actor): IssueLink {
  const known = site.links.find((it) => it.typeId === type.id && it.inward === inward.id && it.outward === outward.id);
  if (known) return known;
  const link: IssueLink = { id: site.nextId('link'), typeId: type.id, inward: inward.id, outward: outward.id };
  site.links.push(link);
  recordAndTell(site, inward, [added(type.outward, outward)], actor);
  recordAndTell(site, outward, [added(type.inward, inward)], actor);
  tell(site, actor, { kind: 'link-created', link });
  return link;
}

/** Removes a link; both ends get a history entry. Its end is told once, after them. */
export function removeLink(site: Site, link: IssueLink, actor: Actor): void {
  site.links = site.links.filter((it) => it !== link);
  const type = site.linkTypes.find((it) => it.id === link.typeId);
  const [inward, outward] = [site.issues.get(link.inward), site.issues.get(link.outward)];
  if (!type || !inward || !outward) return;
  recordAndTell(site, inward, [removed(type.outward, outward)], actor);
  recordAndTell(site, outward, [removed(type.inward, inward)], actor);
  tell(site, actor, { kind: 'link-deleted', link });
}
