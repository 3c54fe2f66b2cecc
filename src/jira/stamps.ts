import api, { route } from '@forge/api';
import type { Stamps } from '../ports/rule-checks';
import { expectAnswer, JSON_HEADERS } from './answer';

/** The issue property alone, as the app: the fields are whoever's is the ticket now. */
export const jiraStamps: Stamps = {
  async write(issueId, stamp) {
    await expectAnswer(
      'write property',
      api.asApp().requestJira(route`/rest/api/3/issue/${issueId}/properties/tierline`, {
        method: 'PUT',
        headers: JSON_HEADERS,
        body: JSON.stringify(stamp),
      }),
    );
  },
};
