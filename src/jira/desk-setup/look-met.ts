import { route } from '@forge/api';
import { array, create, record, string, type, unknown } from 'superstruct';
import { is } from '../../domain/fits';
import type { Looked, MetTicket, SeenOnPortal } from '../../domain/doctor/desk-setup';
import type { Policy } from '../../domain/policy';
import { parseTransitions } from '../parse-transitions';
import { app } from './ask';
import { seenOnPortal } from './look-portal';

const Found = type({ issues: array(type({ id: string(), fields: record(string(), unknown()) })) });
const Fields = type({ issuetype: type({ id: string() }), status: type({ id: string(), name: string() }) });

export interface MetTickets {
  readonly ids: readonly string[];
  readonly met: readonly MetTicket[];
  readonly portalNames: readonly SeenOnPortal[];
}

/** Each costs a point, and the latest show what a desk's tickets are like. */
const MOST_MET = 50;

/**
 * The open tickets that changed last, with the ways that the app has from where they stand: one search, as the app, which
 * may not read workflows.
 */
export async function meetTickets({ desk, fields: { requestType } }: Policy): Promise<MetTickets> {
  const { issues } = await app.post(
    'search',
    route`/rest/api/3/search/jql`,
    {
      jql: `project = ${Number(desk.projectId)} AND statusCategory != Done ORDER BY updated DESC`,
      fields: ['issuetype', 'status', ...(requestType === undefined ? [] : [requestType])],
      expand: 'transitions',
      maxResults: MOST_MET,
    },
    Found,
  );
  const met = issues.flatMap((issue) => {
    if (!is(issue.fields, Fields)) return [];
    const { issuetype, status } = create(issue.fields, Fields);
    const to = (parseTransitions(issue) ?? []).map((way) => way.to);
    return [{ typeId: issuetype.id, status: { id: status.id, name: status.name }, to }];
  });
  return {
    ids: issues.map(({ id }) => id),
    met,
    portalNames: requestType === undefined ? [] : seenOnPortal(issues, requestType),
  };
}

/** What an answer's parts hold, or why there was none. */
export const partOf = <T, P>(found: Looked<T>, part: (is: T) => P): Looked<P> =>
  'is' in found ? { is: part(found.is) } : found;
