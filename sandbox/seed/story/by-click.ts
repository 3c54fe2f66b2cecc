import type { Forge } from '../../forge/forge.types';
import type { Json, JsonObject } from '../../json';
import type { AccountId, Issue } from '../../site/model';

/** What an agent does in the app's own pages, by the name of what the page asks. */
export type Click = (issue: Issue, by: AccountId, asks: string, payload: JsonObject) => Promise<void>;

const GLANCE = 'escalation-glance';

const isDone = (reply: Json | undefined): boolean => {
  if (typeof reply !== 'object' || reply === null || Array.isArray(reply) || reply['ok'] !== true) return false;
  const value = reply['value'];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return value['outcome'] === 'handed-over' || value['outcome'] === 'opened';
};

/** The visit that the page shows when the agent clicks. */
function visitOf({ properties }: Issue): number {
  const shown = properties['tierline'];
  const visit = typeof shown === 'object' && shown !== null && !Array.isArray(shown) ? shown['visit'] : undefined;
  return typeof visit === 'number' ? visit : 0;
}

/** Clicks as the glance of a ticket sends them. Throws what the app answers where it does not do it. */
export const clicksOn =
  (forge: Forge): Click =>
  async (issue, by, asks, payload) => {
    const reply = await forge.resolve({
      module: GLANCE,
      key: asks,
      payload: asks === 'hand-over.make' ? { ...payload, seen: visitOf(issue) } : payload,
      accountId: by,
      extension: { issue: { id: issue.id, key: issue.key }, project: { id: issue.projectId } },
    });
    if (!isDone(reply)) throw new Error(`${asks} on ${issue.key} was not done: ${JSON.stringify(reply)}`);
  };
