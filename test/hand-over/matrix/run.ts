import { ACCOUNT } from '../../../sandbox/seed/stock/people';
import { customerStatusName } from '../../../sandbox/site/comments/customer-mail';
import type { Caller } from '../../../sandbox/site/caller';
import type { Issue, SlaVariant } from '../../../sandbox/site/model';
import { aReadyDesk, person, type ReadyDesk } from '../../support/ready-desk';
import type { Delivery } from './deliveries';
import { see, type Seen } from './seen';
import { MARKETING, STATES, waiting, type State, type WorkType } from './states';

export interface Cell {
  name: string;
  type: WorkType;
  state: State;
  before: Seen;
  after: Seen;
  changedAt: number;
  /** What the customer reads while the ticket waits for its team. */
  waitingAs: string;
}

export type Cause = 'person' | 'REST' | 'another app';
const OTHER_APP = '712020:app-other';

const CALLERS: Record<Cause, Caller> = {
  person: { client: 'browser', accountId: ACCOUNT.agentL1 },
  REST: person(ACCOUNT.admin),
  'another app': {
    client: 'app',
    accountId: OTHER_APP,
    app: { appId: 'a-sync-app', scopes: new Set(['read:jira-work', 'write:jira-work']), asApp: true },
  },
};

const REQUEST_TYPES: Record<WorkType, string> = {
  'Service request': 'Get IT help',
  Incident: 'Report a system problem',
};

interface Ticket {
  issue: Issue;
  type: WorkType;
  state: State;
}

/** Every state that each work type knows, `copies` times. */
export const cellsOf = (copies = 1): { type: WorkType; state: State; copy: number }[] =>
  (['Service request', 'Incident'] as const).flatMap((type) =>
    STATES.filter((state) => !state.only || state.only === type).flatMap((state) =>
      Array.from({ length: copies }, (_, copy) => ({ type, state, copy })),
    ),
  );

export const cellName = (type: WorkType, state: State, copy = 0): string =>
  `${type}, ${state.name}${copy > 0 ? ` (${copy + 1})` : ''}`;

function inhabit(desk: ReadyDesk): void {
  desk.site.teams.push(MARKETING);
  desk.site.users.set(OTHER_APP, {
    accountId: OTHER_APP,
    displayName: 'A sync app',
    email: 'sync@example.com',
    accountType: 'app',
    active: true,
    timeZone: 'UTC',
  });
  desk.help.project.roles.find((role) => role.name === 'atlassian-addons-project-access')?.members.add(OTHER_APP);
}

async function prepare(desk: ReadyDesk, copies: number): Promise<Ticket[]> {
  const raise = ({ type, state }: { type: WorkType; state: State }): Ticket => ({
    type,
    state,
    issue: desk.help.raise({ summary: `${type}, ${state.name}`, requestType: REQUEST_TYPES[type] }),
  });
  const cells = cellsOf(copies);
  const old = cells.filter(({ state }) => !state.fresh).map(raise);
  await desk.settle();
  await desk.wait(30);
  for (const { issue, type, state } of old) state.prepare?.(desk, issue, type);
  await desk.settle();
  await desk.wait(30);
  for (const { issue, type, state } of old) state.later?.(desk, issue, type);
  const fresh = cells.filter(({ state }) => state.fresh).map(raise);
  await desk.settle();
  await desk.wait(10);
  return [...old, ...fresh];
}

/** Lives through one way of changing and hearing, with a ticket in each state, and looks before and after. */
export async function runCells({
  cause,
  delivery,
  copies = 1,
  variant,
}: {
  cause: Cause;
  delivery: Delivery;
  copies?: number;
  variant?: Partial<SlaVariant>;
}): Promise<{ cells: Map<string, Cell>; desk: ReadyDesk }> {
  const desk = await aReadyDesk();
  Object.assign(desk.site.sla, variant);
  inhabit(desk);
  const tickets = await prepare(desk, copies);
  // Copies were raised and prepared at the same instants: they stand as the first one does.
  const before = new Map<string, Seen>();
  for (const { issue, type, state } of tickets) {
    const kind = cellName(type, state);
    if (!before.has(kind)) before.set(kind, await see(desk, issue));
  }
  const changedAt = desk.now();
  await delivery.happen(desk, async (which) => {
    for (const { issue, state } of tickets) {
      await desk.rest('PUT', `/rest/api/3/issue/${issue.key}`, { fields: state[which] }, CALLERS[cause]);
    }
  });
  desk.forge.clearFaults();
  // A lagging SLA is looked at a second time after a minute.
  await desk.wait(3);
  const cells = new Map<string, Cell>();
  const seen = new Map<string, number>();
  for (const { issue, type, state } of tickets) {
    const copy = seen.get(cellName(type, state)) ?? 0;
    seen.set(cellName(type, state), copy + 1);
    const name = cellName(type, state, copy);
    const waitingId = [...desk.site.statuses.values()].find((status) => status.name === waiting(type))!.id;
    cells.set(name, {
      name,
      type,
      state,
      before: before.get(cellName(type, state))!,
      after: await see(desk, issue),
      changedAt,
      waitingAs: customerStatusName(desk.site, issue, waitingId),
    });
  }
  return { cells, desk };
}
