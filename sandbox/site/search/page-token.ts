import { createHash } from 'node:crypto';
import { z } from 'zod';
import { refuse, type Refusal } from '../refusal';
import { SEARCH_LIMITS } from './limits';

const Token = z.object({
  query: z.string(),
  after: z.string(),
  offset: z.number().int().nonnegative(),
  at: z.number(),
});

/** Where the next page begins: behind an issue; at the offset, should that issue be gone. */
export type PagePlace = Pick<z.infer<typeof Token>, 'after' | 'offset'>;

const digest = (query: string): string => createHash('sha256').update(query).digest('base64url').slice(0, 16);

const invalid = (): Refusal => refuse(400, 'The provided next page token is invalid or expired.');

/** A token that continues this very query (JQL, viewer and reconciled ids), for seven days. */
export const writeToken = (query: string, place: PagePlace, now: number): string =>
  Buffer.from(JSON.stringify({ query: digest(query), ...place, at: now })).toString('base64url');

/** Throws 400 for a token that is not ours, of another query, or too old. */
export function readToken(token: string, query: string, now: number): PagePlace {
  let data: unknown;
  try {
    data = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    throw invalid();
  }
  const parsed = Token.safeParse(data);
  if (!parsed.success || parsed.data.query !== digest(query) || now - parsed.data.at > SEARCH_LIMITS.tokenLife)
    throw invalid();
  return parsed.data;
}
