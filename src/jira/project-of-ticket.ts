import api, { route } from '@forge/api';
import { create, string, type } from 'superstruct';
import { expectAnswer, readBody } from './answer';

const Issue = type({ fields: type({ project: type({ id: string() }) }) });

/** The id of a ticket's project, by the ticket's key, as the app. One GET. Rejects with JiraFailure. */
export async function projectOfTicket(key: string): Promise<string> {
  const answer = await expectAnswer(
    'read issue',
    api.asApp().requestJira(route`/rest/api/3/issue/${key}?fields=project`, { method: 'GET' }),
  );
  return (await readBody('read issue', answer, (body) => create(body, Issue))).fields.project.id;
}
