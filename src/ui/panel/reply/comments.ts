import { requestJira } from '@forge/bridge';
import { array, boolean, create, enums, nullable, optional, string, type, unknown } from 'superstruct';
import { is } from '../../../domain/fits';
import { LINKED_PROPERTY } from '../../../domain/gate/linked-news';
import { paragraphs } from '../../../domain/handoff/answer-nodes';
import { jiraSays, reading, withJson } from '../../ticket/ask-jira';

const REPLY_PROPERTY = 'tierline-reply';

const Comments = type({
  comments: array(type({ properties: optional(array(type({ key: string(), value: optional(unknown()) }))) })),
});
const News = type({ told: enums(['open', 'closed']), draft: nullable(string()) });
const Ours = type({ operation: string() });

/** The app's properties of the latest fifty comments, newest first. One GET. Throws TicketTrouble. */
async function latest(issueKey: string): Promise<{ key: string; value?: unknown }[]> {
  const answer = await jiraSays(
    requestJira(
      `/rest/api/3/issue/${encodeURIComponent(issueKey)}/comment?orderBy=-created&maxResults=50&expand=properties`,
      { method: 'GET' },
    ),
  );
  return reading(() => create(answer, Comments)).comments.flatMap(({ properties = [] }) => properties);
}

/** What an agent may send, as the latest news of the linked work has it; `null`: it has none, or is of something else. */
export async function readDraft(issueKey: string): Promise<string | null> {
  const news = (await latest(issueKey)).find(({ key }) => key === LINKED_PROPERTY)?.value;
  return is(news, News) && news.told === 'closed' ? news.draft : null;
}

/**
 * A public comment by the person. Answers whether the customer sees it: Jira keeps what others than agents write
 * internal. Throws TicketTrouble.
 *
 * @param again it was sent before, and no answer arrived: one that is there is not sent twice
 */
export async function sendReply(issueKey: string, text: string, operation: string, again: boolean): Promise<boolean> {
  const isOurs = ({ key, value }: { key: string; value?: unknown }): boolean =>
    key === REPLY_PROPERTY && is(value, Ours) && value.operation === operation;
  if (again && (await latest(issueKey)).some(isOurs)) return true;
  const body = {
    body: { version: 1, type: 'doc', content: paragraphs(text) },
    properties: [{ key: REPLY_PROPERTY, value: { operation } }],
  };
  const answer = await jiraSays(
    requestJira(`/rest/api/3/issue/${encodeURIComponent(issueKey)}/comment`, { method: 'POST', ...withJson(body) }),
  );
  return !is(answer, type({ jsdPublic: boolean() })) || answer.jsdPublic;
}

/**
 * Keeps with the ticket that the customer was told, until it is told of its linked work anew. A copy for pages: where
 * it is refused, the panel goes on to offer the reply.
 *
 * @param appId the key of the property that the app writes as well
 */
export async function markReplied(issueKey: string, appId: string): Promise<void> {
  await jiraSays(
    requestJira(`/rest/api/3/issue/${encodeURIComponent(issueKey)}/properties/${encodeURIComponent(appId)}`, {
      method: 'PUT',
      ...withJson({ blocked: 0, replied: true }),
    }),
  ).catch(() => undefined);
}
