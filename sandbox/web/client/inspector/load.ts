import type * as z from 'zod/mini';
import { Trouble, type Http } from '../api/http';
import * as wire from './wire';

export type Asked = Record<string, string>;

/** Only what the list's filters and its page are; not what is opened in it. */
function queryOf(asked: Asked, names: readonly string[]): string {
  const query = new URLSearchParams();
  for (const name of [...names, 'page', 'upto']) if (asked[name]) query.set(name, asked[name]);
  return query.size > 0 ? `?${query}` : '';
}

const RUN_FILTERS = ['outcome', 'text'] as const;
const REQUEST_FILTERS = ['client', 'method', 'status', 'text'] as const;

export async function loadRuns(http: Http, asked: Asked): Promise<wire.ListPage<wire.Run>> {
  return wire
    .wirePage(wire.wireRun)
    .parse(await http.get(`/sandbox/inspect/invocations${queryOf(asked, RUN_FILTERS)}`));
}

export const loadRun = async (http: Http, id: string): Promise<wire.RunDetail> =>
  wire.wireRunDetail.parse(await http.get(`/sandbox/inspect/invocations/${encodeURIComponent(id)}`));

export async function loadRequests(http: Http, asked: Asked): Promise<wire.ListPage<wire.RestLine>> {
  const query = queryOf(asked, REQUEST_FILTERS);
  return wire.wirePage(wire.wireRequest).parse(await http.get(`/sandbox/inspect/requests${query}`));
}

export const loadRequest = async (http: Http, id: string): Promise<wire.RestDetail> =>
  wire.wireRequestDetail.parse(await http.get(`/sandbox/inspect/requests/${encodeURIComponent(id)}`));

export const loadState = async (http: Http): Promise<wire.State> =>
  wire.wireState.parse(await http.get('/sandbox/state'));

export const loadTable = async (http: Http, name: string, from: number): Promise<wire.TableRows> =>
  wire.wireTable.parse(await http.get(`/sandbox/state/tables/${encodeURIComponent(name)}?from=${from}`));

export const loadProperties = async (http: Http, key: string): Promise<z.output<typeof wire.wireProperties>> =>
  wire.wireProperties.parse(await http.get(`/sandbox/state/properties/${encodeURIComponent(key)}`));

export const loadNotes = async (http: Http): Promise<wire.Note[]> =>
  wire.wireNotes.parse(await http.get('/sandbox/notes')).reverse();

/** Undefined where no app is installed whose points could be counted. */
export async function loadPoints(http: Http): Promise<wire.Points | undefined> {
  try {
    return wire.wirePoints.parse(await http.get('/sandbox/points'));
  } catch (error) {
    if (error instanceof Trouble && error.status === 404) return undefined;
    throw error;
  }
}
