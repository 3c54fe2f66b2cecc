import api, { route } from '@forge/api';
import { array, create, is, optional, string, type, unknown } from 'superstruct';
import { NOTES_PROPERTY } from '../domain/handoff/notes';
import type { Conversation } from '../ports';
import { expectAnswer, JSON_HEADERS, readBody } from './answer';
import { textDocument } from './text-document';

/**
 * Makes a comment internal. Only in the call that writes the comment: set later it is kept and changes
 * nothing, and `update.comment` of an edit takes no properties that hide it. Each property of that call has
 * to be an object, or all of it is refused (Jira Service Management Cloud, comment properties).
 */
const INTERNAL = { key: 'sd.public.comment', value: { internal: true } };

/** By which a reply to the customer is found again. Jira keeps it to itself: no portal shows it. */
const REPLY_PROPERTY = 'tierline-reply';

const Written = type({ id: string() });
const Latest = type({
  comments: array(
    type({ id: string(), properties: optional(array(type({ key: string(), value: optional(unknown()) }))) }),
  ),
});
const Ours = type({ operation: string() });
const OURS = [NOTES_PROPERTY, REPLY_PROPERTY];

/** Comments and replies over Jira's REST API, as the person who clicks; only looking for one is done as the app. */
export const jiraConversation: Conversation = {
  async write(issueId, comment) {
    const body =
      comment.kind === 'internal'
        ? { body: comment.document, properties: [INTERNAL, { key: NOTES_PROPERTY, value: comment.data }] }
        : {
            body: textDocument(comment.text),
            properties: [{ key: REPLY_PROPERTY, value: { operation: comment.operation } }],
          };
    const answer = await expectAnswer(
      'write comment',
      api.asUser().requestJira(route`/rest/api/3/issue/${issueId}/comment`, {
        method: 'POST',
        headers: JSON_HEADERS,
        body: JSON.stringify(body),
      }),
    );
    return readBody('write comment', answer, (value) => create(value, Written).id);
  },
  async find(issueId, operation) {
    const answer = await expectAnswer(
      'read comments',
      api
        .asApp()
        .requestJira(route`/rest/api/3/issue/${issueId}/comment?orderBy=-created&maxResults=50&expand=properties`, {
          method: 'GET',
        }),
    );
    const { comments } = await readBody('read comments', answer, (value) => create(value, Latest));
    const ours = comments.find(({ properties = [] }) =>
      properties.some(({ key, value }) => OURS.includes(key) && is(value, Ours) && value.operation === operation),
    );
    return ours?.id ?? null;
  },
  async remove(issueId, comment) {
    await expectAnswer(
      'remove comment',
      api.asUser().requestJira(route`/rest/api/3/issue/${issueId}/comment/${comment}`, { method: 'DELETE' }),
    );
  },
};
