import type { JsonObject } from '../../sandbox/json';
import { ISSUE_TYPE, PROJECT, TEAM } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { ReadyDesk } from '../../test/support/ready-desk';
import { assign, inProgress, rules, type Ticket } from '../desk';
import { about, by, type Case } from './case';

const NOTES = {
  tried: 'Restarted the tunnel on both gateways; it came back for ten minutes.',
  needed: 'Find out which of the two closes it, from the log of 09:42.',
};
export const escalation = (team: string, more: JsonObject = {}): JsonObject => ({
  verb: 'escalate',
  team,
  notes: NOTES,
  seen: 1,
  ...more,
});

/** What a page of the ticket asks. Throws where it is not done. */
export async function click(desk: ReadyDesk, ticket: Ticket, key: string, payload: JsonObject): Promise<void> {
  const reply = await desk.forge.resolve({
    module: 'escalation-glance',
    key,
    payload,
    accountId: ACCOUNT.agentL1,
    extension: { issue: { id: ticket.id, key: ticket.key }, project: { id: PROJECT.help } },
  });
  const done = typeof reply === 'object' && reply !== null && !Array.isArray(reply) && reply['ok'] === true;
  if (!done) throw new Error(`${key}: ${JSON.stringify(reply)}`);
}

/** The click itself; the events of what it wrote as the person are a case of their own. */
const itself = by('escalation');

const handOver = (name: string, payload: JsonObject, setUp?: Case['setUp']): Case =>
  about({
    name,
    ...(setUp ? { setUp } : {}),
    ready: inProgress,
    happen: (desk, ticket) => click(desk, ticket, 'hand-over.make', payload),
    counted: itself,
  });

export const withoutReentry = handOver('click: escalated, no re-entry', escalation(TEAM.functional), (desk) =>
  rules(desk, PROJECT.help, { teamClock: null }),
);
export const withReentry = handOver('click: escalated, with re-entry', escalation(TEAM.functional));
export const notified = handOver('click: escalated, team told', escalation(TEAM.technical));
export const replied = handOver(
  'click: escalated, team told, customer answered',
  escalation(TEAM.technical, { reply: 'Our network specialists have it now.' }),
);

export const echo: Case = about({
  name: 'click, seen as events',
  ready: inProgress,
  happen: (desk, ticket) => click(desk, ticket, 'hand-over.make', escalation(TEAM.functional)),
  counted: (runs) => runs.filter((run) => !itself([run]).includes(run)),
});

async function escalated(desk: ReadyDesk): Promise<Ticket> {
  const ticket = await inProgress(desk);
  await click(desk, ticket, 'hand-over.make', escalation(TEAM.functional));
  await desk.settle();
  return ticket;
}

export const undone: Case = about({
  name: 'click: taken back',
  ready: escalated,
  happen: (desk, ticket) => click(desk, ticket, 'hand-over.undo', { visit: 2 }),
  counted: itself,
});

export const accepted: Case = about({
  name: 'accepted by taking it',
  ready: escalated,
  happen: (desk, ticket) => assign(desk, ticket, ACCOUNT.agentL2, ACCOUNT.agentL2),
});

export const reassigned: Case = about({
  name: 'given from one person to another',
  ready: inProgress,
  happen: (desk, ticket) => assign(desk, ticket, ACCOUNT.agentL2),
});

export const linkedWork: Case = about({
  name: 'click: linked work opened',
  setUp: (desk) =>
    rules(desk, PROJECT.help, {
      escalation: {
        linkedWork: {
          linkType: '10007',
          levels: { L2: { projectId: PROJECT.help, projectKey: 'HELP', workType: ISSUE_TYPE.problem } },
        },
      },
    }),
  ready: inProgress,
  happen: (desk, ticket) =>
    click(desk, ticket, 'linked-work.open', { level: 'L2', summary: 'Find out why', notes: NOTES, fields: {} }),
  counted: itself,
});

export const history: Case = about({
  name: 'history shown',
  ready: escalated,
  happen: (desk, ticket) => click(desk, ticket, 'visits.list', {}),
});
