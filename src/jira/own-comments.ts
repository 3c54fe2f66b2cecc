import api, { route } from '@forge/api';
import { array, create, optional, string, type, unknown } from 'superstruct';
import { is } from '../domain/fits';
import { expectAnswer, readBody } from './answer';

/**
 * Makes a comment internal. Only in the call that writes the comment: set later it is kept and changes
 * nothing, and `update.comment` of an edit takes no properties that hide it. Each property of that call has
 * to be an object, or all of it is refused (Jira Service Management Cloud, comment properties). Where a project has no
 * customers it is a property like any other and the comment a plain one.
 */
export const INTERNAL = { key: 'sd.public.comment', value: { internal: true } };

const Written = type({ id: string() });
const Latest = type({
  comments: array(
    type({ id: string(), properties: optional(array(type({ key: string(), value: optional(unknown()) }))) }),
  ),
});
const Ours = type({ operation: string() });

/** The id of a comment, from Jira's answer to the call that wrote it. Throws superstruct's StructError. */
export const idOfWritten = (body: unknown): string => create(body, Written).id;

/**
 * The comment of an operation among the latest fifty, by what one of its properties holds; `null`: it did not arrive.
 * One GET as the app. Rejects with JiraFailure.
 */
export async function findOwnComment(
  issueId: string,
  properties: readonly string[],
  operation: string,
): Promise<string | null> {
  const answer = await expectAnswer(
    'read comments',
    api
      .asApp()
      .requestJira(route`/rest/api/3/issue/${issueId}/comment?orderBy=-created&maxResults=50&expand=properties`, {
        method: 'GET',
      }),
  );
  const { comments } = await readBody('read comments', answer, (body) => create(body, Latest));
  const ours = comments.find((comment) =>
    (comment.properties ?? []).some(
      ({ key, value }) => properties.includes(key) && is(value, Ours) && value.operation === operation,
    ),
  );
  return ours?.id ?? null;
}
