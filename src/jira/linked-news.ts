import api, { getAppContext, route } from '@forge/api';
import { array, create, is, optional, string, type, unknown } from 'superstruct';
import { LINKED_PROPERTY } from '../domain/gate/linked-news';
import type { LinkedNews } from '../ports/linked-news';
import { expectAnswer, JSON_HEADERS, readBody } from './answer';

/** Makes a comment internal, in the call that writes it and in no later one. */
const INTERNAL = { key: 'sd.public.comment', value: { internal: true } };

const Written = type({ id: string() });
const Latest = type({
  comments: array(
    type({ id: string(), properties: optional(array(type({ key: string(), value: optional(unknown()) }))) }),
  ),
});
const Ours = type({ operation: string() });

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
    return readBody('write comment', answer, (body) => create(body, Written).id);
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
    const { comments } = await readBody('read comments', answer, (body) => create(body, Latest));
    const ours = comments.find(({ properties = [] }) =>
      properties.some(({ key, value }) => key === LINKED_PROPERTY && is(value, Ours) && value.operation === operation),
    );
    return ours?.id ?? null;
  },
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
