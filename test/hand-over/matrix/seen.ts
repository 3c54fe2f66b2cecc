import { z } from 'zod';
import { ACCOUNT } from '../../../sandbox/seed/stock/people';
import type { Issue } from '../../../sandbox/site/model';
import { person, visitsOf, type ReadyDesk } from '../../support/ready-desk';
import { LEVEL } from './states';

const Instant = z.object({ epochMillis: z.number() });
const Slas = z.object({
  values: z.array(
    z.object({
      name: z.string(),
      completedCycles: z.array(z.object({ startTime: Instant, stopTime: Instant })),
      ongoingCycle: z.object({ startTime: Instant }).optional(),
    }),
  ),
});
const IssueSeen = z.object({
  fields: z.looseObject({
    status: z.object({ name: z.string() }),
    assignee: z.object({ accountId: z.string() }).nullable(),
    customfield_10001: z.object({ id: z.string() }).nullable(),
  }),
});
const Statuses = z.object({ values: z.array(z.object({ status: z.string() })) });
const Comments = z.object({ size: z.number() });

export interface Cycles {
  completed: { start: number; stop: number }[];
  ongoing: number | null;
}

/** A ticket as an agent and its customer can see it over REST, and the number of its visits. */
export interface Seen {
  status: string;
  assignee: string | null;
  team: string | null;
  level: unknown;
  clocks: Record<string, Cycles>;
  portal: string[];
  portalComments: number;
  mails: number;
  visits: { startedAt: number; progress: string }[];
}

export async function see(desk: ReadyDesk, issue: Issue): Promise<Seen> {
  const agent = person(ACCOUNT.agentL2);
  const customer = person(ACCOUNT.customer);
  const path = `/rest/servicedeskapi/request/${issue.key}`;
  const { fields } = IssueSeen.parse(await desk.rest('GET', `/rest/api/3/issue/${issue.key}`, undefined, agent));
  const slas = Slas.parse(await desk.rest('GET', `${path}/sla`, undefined, agent)).values;
  const portal = Statuses.parse(await desk.rest('GET', `${path}/status`, undefined, customer)).values;
  const comments = Comments.parse(await desk.rest('GET', `${path}/comment`, undefined, customer));
  const cycles = slas.map(({ name, completedCycles, ongoingCycle }): [string, Cycles] => [
    name,
    {
      completed: completedCycles.map((it) => ({ start: it.startTime.epochMillis, stop: it.stopTime.epochMillis })),
      ongoing: ongoingCycle?.startTime.epochMillis ?? null,
    },
  ]);
  return {
    status: fields.status.name,
    assignee: fields.assignee?.accountId ?? null,
    team: fields.customfield_10001?.id ?? null,
    level: fields[LEVEL] ?? null,
    clocks: Object.fromEntries(cycles),
    portal: portal.map(({ status }) => status).reverse(),
    portalComments: comments.size,
    mails: desk.site.mails.filter((mail) => mail.issueId === issue.id && mail.to === ACCOUNT.customer).length,
    visits: (await visitsOf(desk, issue)).map((row) => ({
      startedAt: Number(row['started_at']),
      progress: String(row['progress']),
    })),
  };
}
