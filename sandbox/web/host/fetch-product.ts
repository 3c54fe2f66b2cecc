import type { z } from 'zod';
import type { Caller } from '../../site/caller';
import type { Door } from '../../site/door.types';
import type { FetchAsked } from './asks';

/** What the bridge's `fetchProduct` answers. */
export interface ProductAnswer {
  status: number;
  statusText: string;
  headers: Record<string, string>;
  /** Base64 when `isAttachment`. */
  body: string;
  isAttachment: boolean;
}

/** A request that the platform would not pass on. */
export class NotPassedOn extends Error {}

/** Who asks is the platform's to say, not the app's. */
const OURS = new Set(['authorization', 'cookie', 'host', 'origin', 'referer', 'content-length']);
const AS_TEXT = /^(text\/|application\/([\w.+-]*json|xml|javascript))/i;

/**
 * `requestJira` of a front end: the site's own door, as the person who looks, with the app's scopes. Rejects when the
 * door's answer is lost on request.
 */
export async function fetchProduct(
  asked: z.output<typeof FetchAsked>,
  { door, caller, baseUrl }: { door: Door; caller: Caller; baseUrl: string },
): Promise<ProductAnswer> {
  const { product, path, method, headers, body } = asked;
  if (product !== 'jira') throw new NotPassedOn(`The app asked for ${product}, which is not on this site.`);
  const url = new URL(path, baseUrl);
  if (!path.startsWith('/') || url.origin !== new URL(baseUrl).origin || !url.pathname.startsWith('/rest/'))
    throw new NotPassedOn(`${path} is no path of Jira's REST interface.`);
  const passed = headers.filter(([name]) => !OURS.has(name.toLowerCase()));
  const request = new Request(url, { method, headers: passed });
  const response = await door.fetch(request, caller, body ?? '');
  const text = AS_TEXT.test(response.headers.get('content-type') ?? 'text/plain');
  return {
    status: response.status,
    statusText: response.statusText,
    headers: Object.fromEntries(response.headers),
    body: text ? await response.text() : Buffer.from(await response.arrayBuffer()).toString('base64'),
    isAttachment: !text,
  };
}
