import api, { route } from '@forge/api';
import { array, boolean, create, optional, string, type } from 'superstruct';
import { expectAnswer, readBody } from './answer';

/** A comment says whether the customer sees it; one that does not say so is seen. */
const Latest = type({ comments: array(type({ created: string(), jsdPublic: optional(boolean()) })) });

/**
 * When what customers see was written, of the latest fifty comments: epoch milliseconds. One GET as the app. Rejects
 * with JiraFailure.
 */
export async function publicComments(issueId: string): Promise<number[]> {
  const answer = await expectAnswer(
    'read comments',
    api
      .asApp()
      .requestJira(route`/rest/api/3/issue/${issueId}/comment?orderBy=-created&maxResults=50`, { method: 'GET' }),
  );
  const { comments } = await readBody('read comments', answer, (body) => create(body, Latest));
  return comments.filter(({ jsdPublic }) => jsdPublic !== false).map(({ created }) => Date.parse(created));
}
