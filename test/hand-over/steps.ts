import { z } from 'zod';
import { PROJECT } from '../../sandbox/seed/ids';
import { READY_RULES } from '../../sandbox/seed/rules';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Json, JsonObject } from '../../sandbox/json';
import type { Exchange } from '../../sandbox/site/door.types';
import type { Issue, Workflow } from '../../sandbox/site/model';
import { visitsOf, type ReadyDesk } from '../support/ready-desk';
import { see, type Seen } from './matrix/seen';

const rulesOf = (projectId: string): JsonObject => {
  const found = READY_RULES.find((desk) => desk.projectId === projectId);
  if (!found) throw new Error(`No rules for project ${projectId}`);
  return found.rules;
};
export const HELP_RULES = rulesOf(PROJECT.help);
export const OPS_RULES = rulesOf(PROJECT.ops);
export const teamsOf = (rules: JsonObject): JsonObject[] =>
  z.array(z.object({ id: z.string(), name: z.string(), level: z.string() })).parse(rules['teams']);

export const LEVEL = 'customfield_10200';
const A_DAY = 24 * 60;
const TEAM_CLOCK = 'Time with team';
const CUSTOMER_CLOCKS = ['Time to first response', 'Time to resolution'];

const Shown = z.object({
  code: z.string(),
  issueId: z.string().nullable(),
  at: z.number(),
  detail: z.string(),
  happened: z.string(),
  means: z.string(),
  next: z.string(),
});
const Findings = z.object({ ok: z.literal(true), value: z.object({ findings: z.array(Shown) }) });

/** What the admin's own page shows, asked through the app's own door. */
export async function findingsOf(desk: ReadyDesk, projectId: string = PROJECT.help) {
  const reply = await ask(desk, 'findings.list', {}, ACCOUNT.admin, projectId);
  return Findings.parse(reply).value.findings;
}

export const codesOf = async (desk: ReadyDesk, issue: Issue): Promise<string[]> =>
  (await findingsOf(desk, issue.projectId)).filter(({ issueId }) => issueId === issue.id).map(({ code }) => code);

/** A page's question to the app, as an account. */
export const ask = (
  desk: ReadyDesk,
  key: string,
  payload: Json,
  accountId: string,
  projectId: string = PROJECT.help,
): Promise<Json | undefined> =>
  desk.forge.resolve({ module: 'support-rules', key, payload, accountId, extension: { project: { id: projectId } } });

/** A service request that L1 has worked on for a while. */
export async function aTicketAtWork(desk: ReadyDesk): Promise<Issue> {
  const [issue] = await ticketsAtWork(desk, 1);
  if (!issue) throw new Error('no ticket was raised');
  return issue;
}

export async function ticketsAtWork(desk: ReadyDesk, count: number): Promise<Issue[]> {
  const issues = Array.from({ length: count }, () => desk.help.raise());
  await desk.settle();
  await desk.wait(20);
  for (const issue of issues) {
    desk.help.assign(issue, ACCOUNT.agentL1);
    desk.help.moveTo(issue, 'In Progress');
  }
  await desk.settle();
  await desk.wait(10);
  return issues;
}

/** L1 gives the ticket to Technical Support. */
export async function handOver(desk: ReadyDesk, issue: Issue): Promise<void> {
  desk.help.changeTeam(issue, 'Technical Support');
  await desk.settle();
}

/** REST calls of the app that name the ticket, from one of the door's exchanges on. */
export const callsFor = (desk: ReadyDesk, issue: Issue, after = 0): Exchange[] =>
  desk.sandbox
    .world()
    .door.traffic(after)
    .filter(({ client, path }) => client === 'app' && path.split('/').includes(issue.id));

/** How often the app set about the ticket since an invocation. */
export const attempts = (desk: ReadyDesk, issue: Issue, after = 0): number =>
  desk
    .runs(after)
    .filter(
      ({ function: name, rest }) =>
        name === 'run-errand' && rest.some(({ path }) => path.split('/').includes(issue.id)),
    ).length;
export const lastRun = (desk: ReadyDesk): number => desk.forge.invocations().at(-1)?.id ?? 0;

export const lastExchange = (desk: ReadyDesk): number => desk.sandbox.world().door.traffic().at(-1)?.id ?? 0;

/** From now on the app leaves the ticket in peace. */
export async function expectPeace(desk: ReadyDesk, issue: Issue, minutes: number = A_DAY): Promise<void> {
  const after = lastExchange(desk);
  await desk.wait(minutes);
  expect(callsFor(desk, issue, after).map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([]);
  expect(await openEnds(desk, issue)).toEqual([]);
}

/** Leases held and retries planned for a ticket. */
export async function openEnds(desk: ReadyDesk, issue: Issue): Promise<JsonObject[]> {
  const id = Number(issue.id);
  return [
    ...(await desk.rows('SELECT issue_id, operation_id FROM ticket WHERE issue_id = ? AND lease_until > 0', id)),
    ...(await desk.rows(
      "SELECT seq, progress, retry_at FROM visit WHERE issue_id = ? AND (retry_at IS NOT NULL OR progress IN ('pending', 'applied'))",
      id,
    )),
  ];
}

export function workflowNamed(desk: ReadyDesk, part: string): Workflow {
  const found = [...desk.site.workflows.values()].find(({ name }) => name.includes(part));
  if (!found) throw new Error(`There is no workflow ${part}`);
  return found;
}

const outline = ({ clocks, portalComments }: Seen) => ({
  clocks: CUSTOMER_CLOCKS.map((name) => ({ name, completed: clocks[name]?.completed, ongoing: clocks[name]?.ongoing })),
  portalComments,
});

/** The whole of a hand-over to Technical Support, as after one that nothing disturbed. */
export async function expectHandedOver(desk: ReadyDesk, issue: Issue, before: Seen): Promise<void> {
  const after = await see(desk, issue);
  expect(after).toMatchObject({
    status: 'Waiting for support',
    assignee: null,
    team: desk.site.teams[1]?.id,
    level: 'L2',
  });
  expect(after.visits).toHaveLength(before.visits.length + 1);
  expect(after.visits.at(-1)).toMatchObject({ progress: 'done' });
  expect(after.clocks[TEAM_CLOCK]?.completed).toHaveLength((before.clocks[TEAM_CLOCK]?.completed.length ?? 0) + 1);
  expect(after.clocks[TEAM_CLOCK]?.ongoing).not.toBeNull();
  expect(outline(after)).toEqual(outline(before));
  expect(told(desk, issue)).toBeLessThanOrEqual(1);
  expect(await openEnds(desk, issue)).toEqual([]);
}

/** How often the receiving team was told. */
export const told = (desk: ReadyDesk, issue: Issue): number =>
  desk.site.mails.filter(({ issueId, why }) => issueId === issue.id && why === 'notify').length;

export const lastVisit = async (desk: ReadyDesk, issue: Issue): Promise<JsonObject> => {
  const visit = (await visitsOf(desk, issue)).at(-1);
  if (!visit) throw new Error(`${issue.key} has no visit`);
  return visit;
};

export const statusName = (desk: ReadyDesk, issue: Issue): string =>
  desk.site.statuses.get(issue.statusId)?.name ?? issue.statusId;
