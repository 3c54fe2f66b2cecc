import { z } from 'zod';
import type { Json, JsonObject } from '../../json';
import { isAdf } from '../adf/judge';
import type { Caller } from '../caller';
import type { Issue, Project, Site } from '../model';
import { can, projectOf } from '../people/permissions';
import { checkProperty } from '../properties/check-property';
import { Refusal, refuse, refuseFields, unsupported } from '../refusal';
import type { NewComment } from './add-comment';
import { LIMITS } from './limits';
import { speaksToCustomer } from './visibility';

const json = z.json() as z.ZodType<Json>;

/** What a client may send for a comment. `jsdPublic` and other read-only parts are ignored, as Jira does. */
export const commentBody = z.looseObject({
  body: json.optional(),
  properties: z.array(z.object({ key: z.string(), value: json })).optional(),
  visibility: json.optional(),
});
export type CommentBody = z.infer<typeof commentBody>;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `sd.public.comment {internal: true}`. The other properties of the same call must be objects too, or all of it is refused. */
function isInternal(properties: Record<string, Json>): boolean {
  if (Object.values(properties).some((value) => !isObject(value)))
    throw refuse(400, 'The value of a comment property must be a JSON object.');
  const marker = properties['sd.public.comment'];
  if (marker === undefined) return false;
  if (!isObject(marker) || typeof marker['internal'] !== 'boolean')
    throw refuse(400, "The property 'sd.public.comment' needs a boolean 'internal'.");
  return marker['internal'];
}

/** Throws 400 for a body that is no ADF document, or too long a one. */
export function readBody(body: Json | undefined): Json {
  if (body === undefined || !isAdf(body)) throw refuseFields({ comment: 'Comment body is not valid!' });
  if (JSON.stringify(body).length > LIMITS.body)
    throw refuseFields({ comment: 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.' });
  return body;
}

/** Properties by key. Throws 400 where one is not what a comment keeps. */
export function readProperties({ properties = [] }: CommentBody): { kept: Record<string, Json>; internal: boolean } {
  for (const { key, value } of properties) checkProperty(key, value);
  const kept = Object.fromEntries(properties.map(({ key, value }) => [key, value]));
  return { kept, internal: isInternal(kept) };
}

export function refuseRestricted({ visibility }: CommentBody): void {
  if (visibility !== undefined && visibility !== null)
    throw unsupported('comment visibility', 'sandbox/site/comments/read-comment.ts');
}

/**
 * A client's comment, judged: 400 without Add Comments or for a body that is not ADF, 413 at the limit.
 * What a collaborator writes is internal: only agents speak to the customer. No issue: it is being created.
 */
export function readComment(
  site: Site,
  caller: Caller,
  where: Issue | { project: Project },
  sent: CommentBody,
): NewComment {
  const issue = 'project' in where ? undefined : where;
  const project = 'project' in where ? where.project : projectOf(site, where);
  if (!can(site, caller.accountId, 'ADD_COMMENTS', project, issue))
    throw refuse(400, 'You do not have the permission to comment on this issue.');
  refuseRestricted(sent);
  readBody(sent.body);
  if (issue && issue.comments.length >= LIMITS.perIssue)
    throw new Refusal(413, { errorMessages: ['The comment limit of this issue has been reached.'], errors: {} });
  return judgedComment(site, caller, { project, issue }, sent);
}

/** The same for a comment that was judged before: the change it comes with may have taken the right to comment. */
export function judgedComment(
  site: Site,
  caller: Caller,
  { project, issue }: { project: Project; issue?: Issue },
  sent: CommentBody,
): NewComment {
  const { kept, internal } = readProperties(sent);
  const open = project.serviceDesk ? !internal && speaksToCustomer(site, caller.accountId ?? '', project, issue) : true;
  return { body: readBody(sent.body), public: open, properties: kept };
}
