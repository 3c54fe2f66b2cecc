import api, { route } from '@forge/api';
import { NOTES_PROPERTY } from '../domain/handoff/notes';
import type { Conversation } from '../ports';
import { expectAnswer, JSON_HEADERS, readBody } from './answer';
import { findOwnComment, idOfWritten, INTERNAL } from './own-comments';
import { publicComments } from './public-comments';
import { textDocument } from './text-document';

/** By which a reply to the customer is found again. Jira keeps it to itself: no portal shows it. */
const REPLY_PROPERTY = 'tierline-reply';

const OURS = [NOTES_PROPERTY, REPLY_PROPERTY];

/** Comments and replies over Jira's REST API, as the person who clicks; only looking at what is there is done as the app. */
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
    return readBody('write comment', answer, idOfWritten);
  },
  find: (issueId, operation) => findOwnComment(issueId, OURS, operation),
  saidInPublic: publicComments,
  async remove(issueId, comment) {
    await expectAnswer(
      'remove comment',
      api.asUser().requestJira(route`/rest/api/3/issue/${issueId}/comment/${comment}`, { method: 'DELETE' }),
    );
  },
};
