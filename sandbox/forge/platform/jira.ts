import type { Caller } from '../../site/caller';
import type { Door } from '../../site/door.types';
import type { Site } from '../../site/model';
import { TextResponse } from '../../text-response';
import type { Identity } from '../install/identity';
import type { Ask, Service } from './platform';
import { proxyError } from './wire';

export interface JiraOptions {
  site: Site;
  door: Door;
  identity: Identity;
}

const BODILESS = new Set([204, 304]);
/** As `fetch` itself refuses it. */
const WITHOUT_BODY = new Set(['GET', 'HEAD']);

/** `requestJira`: the site's own door, as the app, as the person, or as nobody. */
export function jiraService({ site, door, identity }: JiraOptions): Service {
  async function answer(ask: Ask): Promise<Response> {
    const { asker, target, path, method, body, headers } = ask;
    const { record } = asker.activity;
    const pathname = new URL(path, site.baseUrl).pathname;
    const as = target.provider === 'app' ? 'app' : target.provider === 'user' ? 'user' : 'none';
    const caller = callerFor(ask, identity);
    if (caller instanceof Response) {
      record.rest.push({ method, path: pathname, status: caller.status, as });
      return caller;
    }
    const entry = { method, path: pathname, status: 0, as } as const;
    const at = record.rest.push(entry) - 1;
    if (body !== '' && WITHOUT_BODY.has(method)) throw new TypeError('Request with GET/HEAD method cannot have body.');
    const request = new Request(new URL(path, site.baseUrl), { method, headers });
    const response = await door.fetch(request, caller, body, (points) => void (record.points += points));
    const text = await response.text();
    record.rest[at] = { ...entry, status: response.status };
    const { status } = response;
    return BODILESS.has(status)
      ? new Response(null, { status, headers: response.headers })
      : new TextResponse(text, { status, headers: response.headers });
  }
  return { serves: ({ type, remote }) => type === 'fpp' && remote === 'jira', answer };
}

function callerFor({ target, asker }: Ask, { appId, accountId, scopes }: Identity): Caller | Response {
  if (target.provider === 'app') return { client: 'app', accountId, app: { appId, scopes: scopes.all, asApp: true } };
  if (target.provider !== 'user')
    return { client: 'app', accountId: null, app: { appId, scopes: scopes.all, asApp: false } };
  const here = asker.call.accountId;
  const wanted = target.accountId ?? here;
  if (wanted === undefined)
    return proxyError(401, 'NEEDS_AUTHENTICATION_ERR', 'No person stands behind this invocation');
  const offline = wanted !== here;
  if (offline && scopes.impersonating.size === 0) {
    return proxyError(401, 'NEEDS_AUTHENTICATION_ERR', `No scope of the manifest allows impersonation of ${wanted}`);
  }
  const usable = offline ? scopes.impersonating : scopes.all;
  return { client: 'app', accountId: wanted, app: { appId, scopes: usable, asApp: false } };
}
