import type { Invocation } from '../forge/forge.types';
import type { Json } from '../json';
import type { Exchange } from '../site/door.types';

/** The site knew who asked, or did not, and said no. */
export const isDenied = (status: number): boolean => status === 401 || status === 403;

export const bodyBytes = (body: Json | undefined): number =>
  body === undefined ? 0 : Buffer.byteLength(JSON.stringify(body));

/** An invocation as a line of a list: what it called as numbers, without what it answered and wrote. */
export const invocationSummary = ({ rest, returned: _, logs, error, ...run }: Invocation) => ({
  ...run,
  calls: rest.length,
  denied: rest.filter(({ status }) => isDenied(status)).length,
  logs: logs.length,
  ...(error === undefined ? {} : { error: error.split('\n')[0] }),
});

/** The site's own words for a scope that an app's manifest lacks (door.ts). */
const SCOPE = /scope does not match/;

const sentence = (body: Json | undefined): string | undefined => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const { errorMessages, errorMessage, message } = body;
  const said = Array.isArray(errorMessages) ? errorMessages[0] : (errorMessage ?? message);
  return typeof said === 'string' ? said : undefined;
};

/** An exchange as a line of a list. What was refused says why: for want of a scope, or of a permission. */
export function requestSummary(exchange: Exchange) {
  const { id, client, method, path, query, status } = exchange;
  if (!isDenied(status)) return { id, client, method, path, query, status };
  const why = sentence(exchange.responseBody);
  return { id, client, method, path, query, status, denied: SCOPE.test(why ?? '') ? 'scope' : 'permission', why };
}
