import { z } from 'zod';
import type { Forge } from '../../forge/forge.types';
import type { Json, JsonObject } from '../../json';
import { ACCOUNT } from '../stock/people';
import { askApp } from './ask-app';

const Change = z.object({ id: z.string(), title: z.string(), state: z.string(), said: z.json() });
const Answered = z.object({ plan: z.object({ changes: z.array(Change) }) });
type Change = z.infer<typeof Change>;

const changesOf = (answer: Json): Change[] => Answered.parse(answer).plan.changes;

/**
 * Has the app set a project up for these rules, as the site's admin who goes through its set-up: a plan is made, and each
 * of its changes applied. Throws what is left undone, with the reason that the app gives.
 */
export async function runSetUp(forge: Forge, projectId: string, draft: JsonObject): Promise<void> {
  const wanted = { draft, managers: [ACCOUNT.manager], copies: [] };
  let changes = changesOf(await askApp(forge, projectId, 'setup.plan.make', wanted));
  for (const { id } of changes.filter(({ state }) => state === 'planned'))
    changes = changesOf(await askApp(forge, projectId, 'setup.plan.apply', { change: id }));
  const left = changes.filter(({ state }) => state !== 'done');
  if (left.length > 0) throw new Error(`The set-up of project ${projectId} left undone: ${JSON.stringify(left)}`);
}
