import { z } from 'zod';
import type { Json } from '../../json';
import type { Actor } from '../actor';
import type { Caller } from '../caller';
import { addComment } from '../comments/add-comment';
import { judgedComment, readComment, type CommentBody } from '../comments/read-comment';
import { addLink } from '../links/add-link';
import { assertLinks, assertRoom, linkTypeNamed } from '../links/read-link';
import { cannotBeSet } from '../fields/settable';
import type { Issue, LinkType, Project, Site } from '../model';
import { browsable, can, projectOf } from '../people/permissions';
import { Refusal, refuseFields, unsupported } from '../refusal';

const end = z.looseObject({ id: z.string().optional(), key: z.string().optional() });
const linkStep = z.strictObject({
  add: z.strictObject({
    type: z.looseObject({ id: z.string().optional(), name: z.string().optional() }),
    inwardIssue: end.optional(),
    outwardIssue: end.optional(),
  }),
});
const commentStep = z.strictObject({ add: z.strictObject({ body: z.json() as z.ZodType<Json> }) });

/** What an edit or a creation adds beside values: links to other issues, and comments. */
export interface Additions {
  links: { type: LinkType; other: Issue; otherIs: 'inward' | 'outward' }[];
  comments: CommentBody[];
}

const where = 'sandbox/site/issues/read-additions.ts';

function readLink(site: Site, caller: Caller, step: Json): Additions['links'][number] {
  const { data } = linkStep.safeParse(step);
  if (!data) throw unsupported('update.issuelinks other than {"add": {type, inwardIssue | outwardIssue}}', where);
  const { type, inwardIssue, outwardIssue } = data.add;
  const named = inwardIssue ?? outwardIssue;
  const other = browsable(site, caller, named?.key ?? named?.id ?? '');
  return { type: linkTypeNamed(site, type), other, otherIs: inwardIssue ? 'inward' : 'outward' };
}

/** Whether Jira honours a property that makes a comment internal here is unknown: 501, never a guess. */
function readText(step: Json): CommentBody {
  const { data } = commentStep.safeParse(step);
  if (!data) throw unsupported('update.comment other than {"add": {body}}', where);
  return { body: data.add.body };
}

/** The link and comment steps of `update`. Throws 404 for unknown types and issues, 501 for other steps. */
export const readAdditions = (
  site: Site,
  caller: Caller,
  sent: { issuelinks?: Json[]; comment?: Json[] },
): Additions => ({
  links: (sent.issuelinks ?? []).map((step) => readLink(site, caller, step)),
  comments: (sent.comment ?? []).map(readText),
});

/**
 * Judges the additions of a creation, before the issue is there. Throws as an edit does; links are refused
 * under their field without Link Issues, and where the create form does not have it.
 */
export function judgeForNew(
  site: Site,
  caller: Caller,
  project: Project,
  { links, comments }: Additions,
  offered: (fieldId: string) => boolean,
): void {
  if (links.length > 0 && !(offered('issuelinks') && can(site, caller.accountId, 'LINK_ISSUES', project)))
    throw refuseFields({ issuelinks: cannotBeSet('issuelinks') });
  asBadRequest(() => assertRoom(site, ...links.map((it) => it.other)));
  comments.forEach((it) => readComment(site, caller, { project }, it));
}

/** Documented for links, comments and transitions: 413 at a limit. Creations and edits know 400 only. */
function asBadRequest(judge: () => void): void {
  try {
    judge();
  } catch (error) {
    throw error instanceof Refusal && error.status === 413 ? new Refusal(400, error.body) : error;
  }
}

/** Judges the additions of an edit: as for an issue, with 400 where a limit is reached. */
export const judgeForEdit = (site: Site, caller: Caller, issue: Issue, additions: Additions): void =>
  asBadRequest(() => judgeAdditions(site, caller, issue, additions));

/** Judges the additions for an issue, all before any is made. Throws as links and comments do. */
export function judgeAdditions(site: Site, caller: Caller, issue: Issue, { links, comments }: Additions): void {
  if (links.length > 0) assertLinks(site, caller, issue);
  assertRoom(site, issue, ...links.map((it) => it.other));
  comments.forEach((it) => readComment(site, caller, issue, it));
}

/** Makes the additions, which were judged. */
export function addAll(site: Site, caller: Caller, issue: Issue, { links, comments }: Additions, actor: Actor): void {
  for (const { type, other, otherIs } of links) {
    if (otherIs === 'outward') addLink(site, type, issue, other, actor);
    else addLink(site, type, other, issue, actor);
  }
  const project = projectOf(site, issue);
  for (const it of comments) addComment(site, issue, judgedComment(site, caller, { project, issue }, it), actor);
}
