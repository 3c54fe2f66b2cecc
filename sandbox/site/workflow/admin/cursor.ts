import type { Json, JsonObject } from '../../../json';
import { refuse } from '../../refusal';
import { WORKFLOW_LIMITS as LIMITS } from './limits';

export const CURSOR_QUERY = ['nextPageToken', 'maxResults'] as const;

function startOf(token: string | null): number {
  if (token === null) return 0;
  const text = Buffer.from(token, 'base64').toString('utf8');
  const offset = /^\{"o":(\d+)\}$/.exec(text)?.[1];
  if (offset === undefined) throw refuse(400, 'Invalid format of nextPageToken');
  return Number(offset);
}

function sizeOf(text: string | null): number {
  if (text === null) return LIMITS.usagesUsual;
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1 || size > LIMITS.usagesMost)
    throw refuse(400, `maxResults must be an integer between 1 and ${LIMITS.usagesMost}.`);
  return size;
}

/** A page of ids as the usage operations answer it; the token is absent on the last one. */
export function usagePage(ids: readonly string[], query: URLSearchParams): JsonObject {
  const start = startOf(query.get('nextPageToken'));
  const end = start + sizeOf(query.get('maxResults'));
  return {
    values: ids.slice(start, end).map((id): Json => ({ id })),
    ...(end < ids.length ? { nextPageToken: Buffer.from(`{"o":${end}}`).toString('base64') } : {}),
  };
}
