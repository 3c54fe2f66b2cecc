import * as z from 'zod/mini';
import { adfNode, adfOf } from './adf';
import { loadFieldIds } from './fields';
import { type Http, Trouble } from './http';
import { loadPermissions, type Permissions } from './permissions';
import { readScreen, readTicket } from './read-ticket';
import { loadSlas, type Sla } from './sla';
import type { Comment, ScreenField, Team, TeamField, Ticket } from './ticket';
import { wireComment, wireTransition } from './wire';

/** All that the issue page shows of a ticket at one moment of the sandbox's time. */
export interface Snapshot {
  ticket: Ticket;
  comments: Comment[];
  may: Permissions;
  slas: Sla[];
  /** Why there are no clocks, when they could not be read; only agents may. */
  slaTrouble?: Trouble;
}

const SYSTEM_FIELDS = [
  'summary',
  'status',
  'description',
  'assignee',
  'reporter',
  'priority',
  'issuetype',
  'labels',
  'created',
  'resolution',
  'project',
  'issuelinks',
];

const issuePath = (key: string): string => `/rest/api/3/issue/${encodeURIComponent(key)}`;

/** Reads one ticket over and over; what never changes (the ids of fields) is asked once. */
export function snapshotReader(http: Http, key: string, now: () => Promise<number>): () => Promise<Snapshot> {
  const fieldIds = loadFieldIds(http);
  const permissions = loadPermissions(http, key);
  for (const asked of [fieldIds, permissions]) asked.catch(() => undefined);
  return async () => {
    const [ticket, comments, slas, may] = await Promise.all([
      fieldIds.then(async (ids) => {
        const { teams, timeToResolution: _unused, ...others } = ids;
        const custom = [...teams.map(({ id }) => id), ...Object.values(others).filter((id) => id !== undefined)];
        const query = new URLSearchParams({
          fields: [...SYSTEM_FIELDS, ...custom].join(','),
          expand: 'transitions,changelog',
        });
        return readTicket(await http.get(`${issuePath(key)}?${query}`), ids);
      }),
      loadComments(http, key),
      loadSlas(http, key, now).catch(asTrouble),
      permissions,
    ]);
    return { ticket, comments, may, ...(slas instanceof Trouble ? { slas: [], slaTrouble: slas } : { slas }) };
  };
}

function asTrouble(error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  throw error;
}

async function loadComments(http: Http, key: string): Promise<Comment[]> {
  const answer = await http.get(`${issuePath(key)}/comment?maxResults=100&orderBy=created`);
  return z
    .object({ comments: z.array(wireComment) })
    .parse(answer)
    .comments.map((comment) => {
      const body = adfNode.safeParse(comment.body);
      return {
        id: comment.id,
        who: comment.author?.displayName ?? 'Somebody',
        by: comment.author?.accountId,
        at: Date.parse(comment.created),
        internal: comment.jsdPublic === false,
        body: body.success ? body.data : undefined,
      };
    });
}

export async function changeTeam(http: Http, key: string, field: TeamField, team: Team): Promise<void> {
  await http.send('PUT', issuePath(key), { fields: { [field.id]: field.kind === 'team' ? team.id : { id: team.id } } });
}

/** Sets a field of an app to what the app has submitted. */
export async function setField(http: Http, key: string, fieldId: string, value: unknown): Promise<void> {
  await http.send('PUT', issuePath(key), { fields: { [fieldId]: value } });
}

export async function assign(http: Http, key: string, accountId: string): Promise<void> {
  await http.send('PUT', `${issuePath(key)}/assignee`, { accountId });
}

/** What a transition asks for on its screen. */
export async function loadScreen(http: Http, key: string, transitionId: string): Promise<ScreenField[]> {
  const query = new URLSearchParams({ transitionId, expand: 'transitions.fields' });
  const answer = await http.get(`${issuePath(key)}/transitions?${query}`);
  const [found] = z.object({ transitions: z.array(wireTransition) }).parse(answer).transitions;
  return found ? readScreen(found) : [];
}

export async function transition(http: Http, key: string, id: string, fields: Record<string, unknown>): Promise<void> {
  await http.send('POST', `${issuePath(key)}/transitions`, {
    transition: { id },
    ...(Object.keys(fields).length > 0 && { fields }),
  });
}

/** An internal comment is for agents only; the mark has to come with the comment itself. */
export async function addComment(http: Http, key: string, text: string, internal: boolean): Promise<void> {
  const properties = internal ? [{ key: 'sd.public.comment', value: { internal: true } }] : undefined;
  await http.send('POST', `${issuePath(key)}/comment`, { body: adfOf(text), ...(properties && { properties }) });
}
