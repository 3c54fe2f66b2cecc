import { z } from 'zod';
import type { Json } from '../../json';
import type { Actor } from '../actor';
import type { Caller } from '../caller';
import { addComment } from '../comments/add-comment';
import { readComment, type CommentBody } from '../comments/read-comment';
import { addLink } from '../links/add-link';
import { assertLinks, assertRoom, linkTypeNamed } from '../links/read-link';
import type { Issue, LinkType, Site } from '../model';
import { browsable } from '../people/permissions';
import { unsupported } from '../refusal';

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

/** Judges the additions for an issue, all before any is made. Throws as links and comments do. */
export function judgeAdditions(site: Site, caller: Caller, issue: Issue, { links, comments }: Additions): void {
  if (links.length > 0) assertLinks(site, caller, issue);
  assertRoom(site, issue, ...links.map((it) => it.other));
  comments.forEach((it) => readComment(site, caller, issue, it));
}

/** Makes the additions. */
export function addAll(site: Site, caller: Caller, issue: Issue, { links, comments }: Additions, actor: Actor): void {
  for (const { type, other, otherIs } of links) {
    if (otherIs === 'outward') addLink(site, type, issue, other, actor);
    else addLink(site, type, other, issue, actor);
  }
  for (const it of comments) addComment(site, issue, readComment(site, caller, issue, it), actor);
}
