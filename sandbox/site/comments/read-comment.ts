import { z } from 'zod';
import type { Json, JsonObject } from '../../json';
import { isAdf } from '../adf/judge';
import type { Caller } from '../caller';
import type { Issue, Site } from '../model';
import { can, projectOf } from '../people/permissions';
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

/**
 * A client's comment, judged: 400 without Add Comments or for a body that is not ADF, 413 at the limit.
 * What a collaborator writes is internal: only agents speak to the customer.
 */
export function readComment(site: Site, caller: Caller, issue: Issue, sent: CommentBody): NewComment {
  const project = projectOf(site, issue);
  const accountId = caller.accountId ?? '';
  if (!can(site, caller.accountId, 'ADD_COMMENTS', project, issue))
    throw refuse(400, 'You do not have the permission to comment on this issue.');
  if (sent.visibility !== undefined && sent.visibility !== null)
    throw unsupported('comment visibility', 'sandbox/site/comments/read-comment.ts');
  if (sent.body === undefined || !isAdf(sent.body)) throw refuseFields({ comment: 'Comment body is not valid!' });
  if (JSON.stringify(sent.body).length > LIMITS.body)
    throw refuseFields({ comment: 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.' });
  if (issue.comments.length >= LIMITS.perIssue)
    throw new Refusal(413, { errorMessages: ['The comment limit of this issue has been reached.'], errors: {} });
  const properties = Object.fromEntries((sent.properties ?? []).map(({ key, value }) => [key, value]));
  const internal = isInternal(properties);
  const open = project.serviceDesk ? !internal && speaksToCustomer(site, accountId, project, issue) : true;
  return { body: sent.body, public: open, properties };
}
