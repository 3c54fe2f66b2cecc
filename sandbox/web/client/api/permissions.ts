import * as z from 'zod/mini';
import type { Http } from './http';

/** What this account may do with a ticket; the page offers nothing that the site would refuse. */
export interface Permissions {
  edit: boolean;
  /** Agents write both kinds; customers only what customers read, collaborators only what they do not. */
  comment: readonly CommentKind[];
  /** To take a ticket one must be allowed to assign it, and be one of those it can be assigned to. */
  take: boolean;
}

export type CommentKind = 'internal' | 'reply';

const KEYS = ['SERVICEDESK_AGENT', 'EDIT_ISSUES', 'ADD_COMMENTS', 'ASSIGN_ISSUES', 'ASSIGNABLE_USER'];
const wireMine = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

const wireMe = z.object({ accountType: z.optional(z.string()) });

export async function loadPermissions(http: Http, key: string): Promise<Permissions> {
  const query = new URLSearchParams({ issueKey: key, permissions: KEYS.join(',') });
  const [mine, me] = await Promise.all([
    http.get(`/rest/api/3/mypermissions?${query}`),
    http.get('/rest/api/3/myself'),
  ]);
  const { permissions } = wireMine.parse(mine);
  const own: CommentKind[] = [wireMe.parse(me).accountType === 'customer' ? 'reply' : 'internal'];
  const has = (permission: string): boolean => permissions[permission]?.havePermission === true;
  return {
    edit: has('EDIT_ISSUES'),
    comment: !has('ADD_COMMENTS') ? [] : has('SERVICEDESK_AGENT') ? ['internal', 'reply'] : own,
    take: has('ASSIGN_ISSUES') && has('ASSIGNABLE_USER'),
  };
}
