import type { Json } from '../../json';
import type { Door } from '../../site/door.types';
import { ACCOUNT } from '../stock/people';

/** A request of the site's admin, from Jira's own pages. Throws what is refused. */
export async function asAdmin(door: Door, method: 'GET' | 'POST', path: string, body?: unknown): Promise<Json> {
  const init =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const answer = await door.fetch(new Request(`http://site${path}`, { method, ...init }), {
    client: 'browser',
    accountId: ACCOUNT.admin,
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status} to the admin: ${text}`);
  return JSON.parse(text) as Json;
}
