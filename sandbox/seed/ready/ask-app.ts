import type { Forge } from '../../forge/forge.types';
import type { Json } from '../../json';
import { ACCOUNT } from '../stock/people';

/** What a project's settings page asks the app, as the site admin. Throws what the app refuses, in its own words. */
export async function askApp(forge: Forge, projectId: string, key: string, payload: Json): Promise<Json> {
  const reply = await forge.resolve({
    module: 'support-rules',
    key,
    payload,
    accountId: ACCOUNT.admin,
    extension: { project: { id: projectId } },
  });
  const refused = typeof reply !== 'object' || reply === null || Array.isArray(reply) || reply['ok'] !== true;
  if (refused) throw new Error(`The app refused ${key} of project ${projectId}: ${JSON.stringify(reply)}`);
  return reply['value'] ?? null;
}
