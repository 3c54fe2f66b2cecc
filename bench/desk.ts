import { z } from 'zod';
import { FIELD, ISSUE_TYPE, PROJECT, TEAM } from '../sandbox/seed/ids';
import { READY_RULES, saveRules } from '../sandbox/seed/rules';
import { ACCOUNT } from '../sandbox/seed/stock/people';
import type { JsonObject } from '../sandbox/json';
import { person, type ReadyDesk } from '../test/support/ready-desk';

/** A ticket as REST names it. */
export interface Ticket {
  id: string;
  key: string;
}

const Created = z.object({ id: z.string(), key: z.string() });
const Open = z.object({ transitions: z.array(z.object({ id: z.string(), to: z.object({ name: z.string() }) })) });
const path = ({ key }: Ticket): string => `/rest/api/3/issue/${key}`;

/** An agent raises a service request on HELP. */
export async function raise(desk: ReadyDesk, fields: JsonObject = {}): Promise<Ticket> {
  return Created.parse(
    await desk.rest('POST', '/rest/api/3/issue', {
      fields: {
        project: { id: PROJECT.help },
        issuetype: { id: ISSUE_TYPE.serviceRequest },
        summary: 'The VPN drops every ten minutes',
        [FIELD.requestType]: '1',
        ...fields,
      },
    }),
  );
}

export const edit = async (desk: ReadyDesk, ticket: Ticket, fields: JsonObject): Promise<void> =>
  void (await desk.rest('PUT', path(ticket), { fields }));

export const assign = async (
  desk: ReadyDesk,
  ticket: Ticket,
  to: string,
  as = ACCOUNT.agentL1 as string,
): Promise<void> => void (await desk.rest('PUT', `${path(ticket)}/assignee`, { accountId: to }, person(as)));

/** Takes the one transition to the status of that name. Throws where there is none. */
export async function enter(desk: ReadyDesk, ticket: Ticket, status: string): Promise<void> {
  const { transitions } = Open.parse(await desk.rest('GET', `${path(ticket)}/transitions`));
  const found = transitions.find(({ to }) => to.name === status);
  if (!found) throw new Error(`no transition of ${ticket.key} leads to ${status}`);
  await desk.rest('POST', `${path(ticket)}/transitions`, { transition: { id: found.id } });
}

export const remove = async (desk: ReadyDesk, ticket: Ticket): Promise<void> =>
  void (await desk.rest('DELETE', path(ticket), undefined, person(ACCOUNT.admin)));

/** A ticket with the first team, waiting, a minute old. */
export async function waiting(desk: ReadyDesk): Promise<Ticket> {
  const ticket = await raise(desk);
  await desk.settle();
  await desk.wait(1);
  return ticket;
}

/** The same, taken by an agent who works on it. */
export async function inProgress(desk: ReadyDesk): Promise<Ticket> {
  const ticket = await waiting(desk);
  await assign(desk, ticket, ACCOUNT.agentL1);
  await enter(desk, ticket, 'In Progress');
  await desk.settle();
  await desk.wait(1);
  return ticket;
}

/** Waits for the minute `at` of each span of `every` minutes, so that all rounds meet the schedules alike. */
export const untilMinute = (desk: ReadyDesk, at: number, every: number): Promise<void> =>
  desk.wait((every + at - (new Date(desk.now()).getUTCMinutes() % every)) % every);

/** A team that is told of its tickets, and one that is not. */
export const toTold = { [FIELD.team]: TEAM.technical };
export const toUntold = { [FIELD.team]: TEAM.functional };

/** The field *Support Level*, by the name under which the app brought it. */
export function levelField({ site }: ReadyDesk): string {
  const field = [...site.fields.values()].find(({ name }) => name === 'Support Level');
  if (!field) throw new Error('the app brought no field Support Level');
  return field.id;
}

/** Saves a desk's rules as its admin would, changed in some places. */
export async function rules(desk: ReadyDesk, projectId: string, change: JsonObject = {}): Promise<void> {
  const found = READY_RULES.find((it) => it.projectId === projectId);
  if (!found) throw new Error(`project ${projectId} has no rules`);
  await saveRules(desk.forge, projectId, { ...found.rules, ...change });
  await desk.settle();
}
