import * as z from 'zod/mini';
import type { Http } from '../api/http';

const at = (key: string): string => `/rest/servicedeskapi/request/${encodeURIComponent(key)}`;

/** Raises a request through a form; answers its key. */
export async function raiseRequest(
  http: Http,
  deskId: string,
  typeId: string,
  values: Record<string, unknown>,
): Promise<string> {
  const body = { serviceDeskId: deskId, requestTypeId: typeId, requestFieldValues: values };
  return z.object({ issueKey: z.string() }).parse(await http.send('POST', '/rest/servicedeskapi/request', body))
    .issueKey;
}

export const addReply = (http: Http, key: string, body: string): Promise<unknown> =>
  http.send('POST', `${at(key)}/comment`, { body, public: true });

export const takeWay = (http: Http, key: string, id: string): Promise<unknown> =>
  http.send('POST', `${at(key)}/transition`, { id });

export const answerApproval = (
  http: Http,
  key: string,
  approvalId: string,
  decision: 'approve' | 'decline',
): Promise<unknown> => http.send('POST', `${at(key)}/approval/${approvalId}`, { decision });

export const addPerson = (http: Http, key: string, accountId: string): Promise<unknown> =>
  http.send('POST', `${at(key)}/participant`, { accountIds: [accountId] });

/** The portal's own: no public API lets customers share a request with their organization. */
export const shareWith = (http: Http, key: string, organizationId: string, shared: boolean): Promise<unknown> =>
  http.send('PUT', `/_portal/requests/${encodeURIComponent(key)}/organizations/${organizationId}`, { shared });
