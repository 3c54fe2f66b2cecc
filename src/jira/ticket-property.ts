import api, { route } from '@forge/api';
import { expectAnswer, JSON_HEADERS } from './answer';

/** Writes the app's property of a ticket, as the app. One PUT. Rejects with JiraFailure. */
export async function writeTicketProperty(issueId: string, value: unknown): Promise<void> {
  await expectAnswer(
    'write property',
    api.asApp().requestJira(route`/rest/api/3/issue/${issueId}/properties/tierline`, {
      method: 'PUT',
      headers: JSON_HEADERS,
      body: JSON.stringify(value),
    }),
  );
}
