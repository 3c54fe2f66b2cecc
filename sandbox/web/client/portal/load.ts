import * as z from 'zod/mini';
import type { Http } from '../api/http';
import { type Entry, timelineOf } from './timeline';
import * as wire from './wire';

const API = '/rest/servicedeskapi';
const at = (key: string): string => `${API}/request/${encodeURIComponent(key)}`;

export interface Portal {
  desk: wire.PortalDesk;
  groups: wire.PortalGroup[];
  types: wire.RequestType[];
}

/** A desk's portal: what can be asked for, and by what forms. */
export async function loadPortal(http: Http, deskKey: string): Promise<Portal> {
  const path = `${API}/servicedesk/${encodeURIComponent(deskKey)}`;
  const desk = wire.wireDesk.parse(await http.get(path));
  const [groups, types] = await Promise.all([
    http.get(`${path}/requesttypegroup?limit=100`),
    http.get(`${path}/requesttype?limit=100&expand=field`),
  ]);
  return {
    desk,
    groups: wire.pageOf(wire.wireGroup).parse(groups).values,
    types: wire.pageOf(wire.wireType).parse(types).values,
  };
}

export type Ownership = 'mine' | 'shared' | 'approve';
export interface RequestQuery {
  owner: Ownership;
  open: boolean;
  text: string;
}

const OWNERSHIP: Record<Ownership, [string, string][]> = {
  mine: [['requestOwnership', 'OWNED_REQUESTS']],
  shared: [
    ['requestOwnership', 'PARTICIPATED_REQUESTS'],
    ['requestOwnership', 'ALL_ORGANIZATIONS'],
  ],
  approve: [
    ['requestOwnership', 'APPROVER'],
    ['approvalStatus', 'MY_PENDING_APPROVAL'],
  ],
};

/** Requests of whoever looks, by latest activity; at most a hundred. */
export async function loadRequests(http: Http, deskId: string, { owner, open, text }: RequestQuery) {
  const query = new URLSearchParams([
    ...OWNERSHIP[owner],
    ['requestStatus', open ? 'OPEN_REQUESTS' : 'CLOSED_REQUESTS'],
    ['serviceDeskId', deskId],
    ['expand', 'requestType'],
    ['limit', '100'],
    ...(text.trim() ? [['searchTerm', `${text.trim()}*`]] : []),
  ]);
  return wire.pageOf(wire.wireRequest).parse(await http.get(`${API}/request?${query}`)).values;
}

export interface SeenRequest {
  request: wire.PortalRequest;
  entries: Entry[];
  ways: wire.Way[];
  approvals: wire.PortalApproval[];
  shares: wire.Share[];
}

const EXPAND = 'participant,status,requestType,action';

/** A request with all that its customer sees of it. */
export async function loadRequest(http: Http, key: string): Promise<SeenRequest> {
  const request = wire.wireRequest.parse(await http.get(`${at(key)}?expand=${EXPAND}`));
  const [comments, ways, approvals, shares] = await Promise.all([
    http.get(`${at(key)}/comment?internal=false&limit=100`),
    http.get(`${at(key)}/transition`),
    http.get(`${at(key)}/approval`),
    http.get(`/_portal/requests/${encodeURIComponent(key)}/organizations`),
  ]);
  return {
    request,
    entries: timelineOf(request.status?.values ?? [], wire.pageOf(wire.wireComment).parse(comments).values),
    ways: wire.pageOf(wire.wireWay).parse(ways).values,
    approvals: wire.pageOf(wire.wireApproval).parse(approvals).values,
    shares: z.array(wire.wireShare).parse(shares),
  };
}

/** Articles of the desk's knowledge base that have all these words. */
export async function findArticles(http: Http, deskId: string, text: string): Promise<wire.Article[]> {
  const query = new URLSearchParams({ query: text, highlight: 'false', limit: '3' });
  const answer = await http.get(`${API}/servicedesk/${deskId}/knowledgebase/article?${query}`);
  return wire.pageOf(wire.wireArticle).parse(answer).values;
}
