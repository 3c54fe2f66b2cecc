import * as z from 'zod/mini';
import type { Http } from './http';
import type { Team } from './ticket';

export interface Queue {
  id: string;
  deskId: string;
  name: string;
  jql: string;
  count?: number;
}
export interface Desk {
  id: string;
  key: string;
  name: string;
  queues: Queue[];
}

const page = <Item extends z.ZodMiniType>(item: Item) => z.object({ values: z.array(item) });
const wireDesk = z.object({ id: z.string(), projectKey: z.string(), projectName: z.string() });
const wireQueue = z.object({ id: z.string(), name: z.string(), jql: z.string(), issueCount: z.optional(z.number()) });

/** The desks this account works on, with their queues. */
export async function loadDesks(http: Http): Promise<Desk[]> {
  const desks = page(wireDesk).parse(await http.get('/rest/servicedeskapi/servicedesk?limit=50')).values;
  return Promise.all(
    desks.map(async ({ id, projectKey, projectName }) => {
      const answer = await http.get(`/rest/servicedeskapi/servicedesk/${id}/queue?includeCount=true&limit=50`);
      const queues = page(wireQueue)
        .parse(answer)
        .values.map(({ issueCount, ...queue }) => ({ ...queue, deskId: id, count: issueCount }));
      return { id, key: projectKey, name: projectName, queues };
    }),
  );
}

/** The sandbox's own list: Jira has no public list of teams. */
export async function loadTeams(http: Http): Promise<Team[]> {
  return z.array(z.object({ id: z.string(), name: z.string() })).parse(await http.get('/sandbox/teams'));
}

export interface Me {
  accountId: string;
  name: string;
  timeZone?: string;
}

export async function loadMe(http: Http): Promise<Me> {
  const me = z.object({ accountId: z.string(), displayName: z.string(), timeZone: z.optional(z.string()) });
  const { accountId, displayName, timeZone } = me.parse(await http.get('/rest/api/3/myself'));
  return { accountId, name: displayName, timeZone };
}
