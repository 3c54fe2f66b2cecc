import type { Caller } from './caller';
import type { Site } from './model';
import { Refusal } from './refusal';

/** Everyone's API token here. Accounts are known by their e-mail address. */
const TOKEN = 'token';

/**
 * Who a REST client is, from HTTP basic authentication `<e-mail>:token`.
 * No header: nobody signed in. Wrong ones throw 401, as Jira does for a bad token.
 */
export function basicCaller(site: Site, authorization: string | null | undefined): Caller {
  if (!authorization) return { client: 'rest', accountId: null };
  const encoded = /^Basic\s+([A-Za-z0-9+/=]+)$/i.exec(authorization)?.[1];
  const [email, token] = split(encoded ? Buffer.from(encoded, 'base64').toString('utf8') : '');
  const user = [...site.users.values()].find((known) => known.email.toLowerCase() === email.toLowerCase());
  if (!user?.active || user.accountType === 'app' || token !== TOKEN) throw unauthenticated();
  return { client: 'rest', accountId: user.accountId };
}

/** The cloud's answer to a call without a valid sign-in. */
export const unauthenticated = (): Refusal =>
  new Refusal(
    401,
    { errorMessages: ['Client must be authenticated to access this resource.'], errors: {} },
    { 'WWW-Authenticate': 'OAuth realm="Jira"' },
  );

/** Splits at the first colon: a token may hold further ones. */
function split(credentials: string): [string, string] {
  const at = credentials.indexOf(':');
  return at < 0 ? [credentials, ''] : [credentials.slice(0, at), credentials.slice(at + 1)];
}
