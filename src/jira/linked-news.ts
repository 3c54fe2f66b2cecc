import api, { getAppContext, route } from '@forge/api';
import { LINKED_PROPERTY } from '../domain/gate/linked-news';
import type { LinkedNews } from '../ports/linked-news';
import { expectAnswer, JSON_HEADERS, readBody } from './answer';
import { findOwnComment, idOfWritten, INTERNAL } from './own-comments';

/** News of linked work over Jira's REST API, as the app: nobody clicked. */
export const jiraLinkedNews: LinkedNews = {
  async write(issueId, document, data) {
    const answer = await expectAnswer(
      'write comment',
      api.asApp().requestJira(route`/rest/api/3/issue/${issueId}/comment`, {
        method: 'POST',
        headers: JSON_HEADERS,
        body: JSON.stringify({ body: document, properties: [INTERNAL, { key: LINKED_PROPERTY, value: data }] }),
      }),
    );
    return readBody('write comment', answer, idOfWritten);
  },
  find: (issueId, operation) => findOwnComment(issueId, [LINKED_PROPERTY], operation),
  async show(issueId, { blocked, assignee }) {
    // The portal hands its page one property of a request: the one whose key is the app's id (Forge docs, portal request detail).
    const properties = [{ key: getAppContext().appAri.appId, value: { blocked } }];
    const fields =
      assignee === undefined ? undefined : { assignee: assignee === null ? null : { accountId: assignee } };
    await expectAnswer(
      'edit issue',
      api.asApp().requestJira(route`/rest/api/3/issue/${issueId}`, {
        method: 'PUT',
        headers: JSON_HEADERS,
        body: JSON.stringify({ ...(fields ? { fields } : {}), properties }),
      }),
      fields ? ['assignee'] : [],
    );
  },
};
