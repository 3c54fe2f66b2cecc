import type { Caller } from '../caller';
import type { Issue, LinkType, Site } from '../model';
import { can, projectOf } from '../people/permissions';
import { Refusal, refuse } from '../refusal';
import { LIMITS } from './limits';

/** A link type by id or by its name. Throws 404, as Jira does. */
export function linkTypeNamed(site: Site, { id, name }: { id?: string; name?: string }): LinkType {
  const found = site.linkTypes.find((it) =>
    id !== undefined ? it.id === id : it.name.toLowerCase() === name?.toLowerCase(),
  );
  if (!found)
    throw refuse(
      404,
      id !== undefined
        ? `No issue link type with id '${id}' found.`
        : `No issue link type with name '${name ?? ''}' found.`,
    );
  return found;
}

/** Throws 404 without Link Issues on the issue's project: so Jira documents it. */
export function assertLinks(site: Site, caller: Caller, issue: Issue): void {
  if (!can(site, caller.accountId, 'LINK_ISSUES', projectOf(site, issue), issue))
    throw refuse(404, `No Link Issue Permission for issue '${issue.key}'`);
}

/** Throws 413 when one of the issues has as many links as Jira allows. */
export function assertRoom(site: Site, ...issues: Issue[]): void {
  for (const { id, key } of issues) {
    const count = site.links.filter((it) => it.inward === id || it.outward === id).length;
    if (count >= LIMITS.perIssue)
      throw new Refusal(413, {
        errorMessages: [`The limit of ${LIMITS.perIssue} links of ${key} has been reached.`],
        errors: {},
      });
  }
}
