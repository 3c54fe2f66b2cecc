import { z } from 'zod';
import type { Json, JsonObject } from '../../sandbox/json';
import { TEAM } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Issue } from '../../sandbox/site/model';
import type { Invocation } from '../../sandbox/forge/forge.types';
import type { ReadyDesk } from '../support/ready-desk';
import { lastRun } from './steps';

const Holder = z.object({ team: z.string(), teamName: z.string(), level: z.string() });
const Said = z.object({ happened: z.string().min(5), means: z.string().min(5), next: z.string().min(5) });

const Answer = z.looseObject({ outcome: z.string(), visit: z.number().optional(), to: Holder.optional() });
const Done = z.object({ ok: z.literal(true), value: Answer });
export const Refused = z.object({
  ok: z.literal(false),
  problem: z.strictObject({ ...Said.shape, field: z.string().optional() }),
});
export type Problem = z.infer<typeof Refused>['problem'];

export const NOTES = {
  tried: 'Restarted the tunnel on both gateways; it came back for ten minutes.',
  needed: 'Find out which of the two closes it, from the log of 09:42.',
};

/** To a team that nobody tells of its tickets. */
export const TO_FUNCTIONAL: JsonObject = { verb: 'escalate', team: TEAM.functional, notes: NOTES, seen: 1 };
/** To a team that is told. */
export const TO_TECHNICAL: JsonObject = { ...TO_FUNCTIONAL, team: TEAM.technical };

/** What a page of a ticket asks of the app, on behalf of an account; the platform says which ticket it is. */
export const askOn = (
  desk: ReadyDesk,
  issue: Pick<Issue, 'id' | 'key' | 'projectId'>,
  key: string,
  payload: Json,
  accountId: string = ACCOUNT.agentL1,
): Promise<Json | undefined> =>
  desk.forge.resolve({
    module: 'escalation-glance',
    key,
    payload,
    accountId,
    extension: {
      type: 'jira:issueContext',
      issue: { id: issue.id, key: issue.key },
      project: { id: issue.projectId },
    },
  });

/** The same, done. Throws what it was refused with. */
export async function click(
  desk: ReadyDesk,
  issue: Issue,
  key: string,
  payload: Json,
  accountId: string = ACCOUNT.agentL1,
): Promise<z.infer<typeof Answer>> {
  const reply = await askOn(desk, issue, key, payload, accountId);
  const done = Done.safeParse(reply);
  if (!done.success) throw new Error(`${key} on ${issue.key}: ${JSON.stringify(reply)}`);
  return done.data.value;
}

/** A click, and the one invocation that it was. */
export async function counted(
  desk: ReadyDesk,
  issue: Issue,
  key: string,
  payload: Json,
  accountId: string = ACCOUNT.agentL1,
): Promise<{ answer: z.infer<typeof Answer>; run: Invocation; calls: string[] }> {
  const after = lastRun(desk);
  const answer = await click(desk, issue, key, payload, accountId);
  const runs = desk.forge.invocations(after).filter((run) => run.function === 'escalation');
  const [run] = runs;
  if (!run || runs.length > 1) throw new Error(`a click was ${runs.length} invocations`);
  const calls = run.rest.map(
    ({ method, path, as }) =>
      `${method} ${path.replace('/rest/api/3/', '').replace(issue.id, 'ID').replace(issue.key, 'KEY')} ${as}`,
  );
  return { answer, run, calls };
}
