import { z } from 'zod';
import { documented } from '../../evidence';
import { noContent, ok, route, type Route } from '../area';
import type { Caller } from '../caller';
import { addComment } from '../comments/add-comment';
import { commentBody, readComment } from '../comments/read-comment';
import { actingAs } from '../issues/acting';
import type { Issue, IssueLink, Site } from '../model';
import { browsable, can, projectOf } from '../people/permissions';
import { isArchived } from '../projects/archived';
import { refuse, unsupported } from '../refusal';
import { addLink, removeLink } from './add-link';
import { assertLinks, assertRoom, linkTypeNamed } from './read-link';
import { linkShape } from './shape';
import { linkTypeRoutes } from './type-routes';

const DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-links/';
const end = z.looseObject({ id: z.string().optional(), key: z.string().optional() });
const newLink = z.object({
  type: z.looseObject({ id: z.string().optional(), name: z.string().optional() }),
  inwardIssue: end,
  outwardIssue: end,
  comment: commentBody.optional(),
});

function linkSeen(site: Site, caller: Caller, linkId: string): { link: IssueLink; ends: Issue[] } {
  if (!/^\d+$/.test(linkId)) throw refuse(400, `The issue link id '${linkId}' is not valid.`);
  const link = site.links.find((it) => it.id === linkId);
  if (!link) throw refuse(404, `No issue link with id '${linkId}' exists.`);
  return { link, ends: [browsable(site, caller, link.inward), browsable(site, caller, link.outward)] };
}

export const linkRoutes: Route[] = [
  ...linkTypeRoutes,
  route<z.infer<typeof newLink>>({
    operation: 'POST /rest/api/3/issueLink',
    scope: 'write:jira-work',
    evidence: documented(DOC),
    takes: newLink,
    run({ site, caller, body }) {
      const type = linkTypeNamed(site, body.type);
      const inward = browsable(site, caller, body.inwardIssue.key ?? body.inwardIssue.id ?? '');
      const outward = browsable(site, caller, body.outwardIssue.key ?? body.outwardIssue.id ?? '');
      assertLinks(site, caller, outward);
      if (isArchived(site, inward))
        throw unsupported(`a link from the archived issue ${inward.key}`, 'sandbox/site/links/routes.ts');
      assertRoom(site, inward, outward);
      // Documented: the comment goes to the outward issue, and nothing is linked when it is refused.
      const comment = body.comment && readComment(site, caller, outward, body.comment);
      const actor = actingAs(caller);
      addLink(site, type, inward, outward, actor);
      if (comment) addComment(site, outward, comment, actor);
      return { status: 201 };
    },
  }),
  route({
    operation: 'GET /rest/api/3/issueLink/{linkId}',
    scope: 'read:jira-work',
    evidence: documented(DOC),
    run: ({ site, caller, params }) => ok(linkShape(site, linkSeen(site, caller, params['linkId'] ?? '').link)),
  }),
  route({
    operation: 'DELETE /rest/api/3/issueLink/{linkId}',
    scope: 'write:jira-work',
    evidence: documented(DOC),
    run({ site, caller, params }) {
      const { link, ends } = linkSeen(site, caller, params['linkId'] ?? '');
      if (!ends.some((issue) => can(site, caller.accountId, 'LINK_ISSUES', projectOf(site, issue), issue)))
        throw refuse(404, 'No Link Issue Permission for issue.');
      removeLink(site, link, actingAs(caller));
      return noContent();
    },
  }),
];
