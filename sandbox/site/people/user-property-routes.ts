import { z } from 'zod';
import { documented } from '../../evidence';
import type { Json } from '../../json';
import { noContent, ok, route, type Route } from '../area';
import type { Caller } from '../caller';
import type { Site, User } from '../model';
import { refuse } from '../refusal';
import { isLicensed } from './licensed';
import { PEOPLE_LIMITS as LIMITS } from './limits';
import { administersSite } from './permissions';

const evidence = documented('developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-user-properties');
const ALL = '/rest/api/3/user/properties';
const ONE = `${ALL}/{propertyKey}` as const;
const query = ['accountId'];

const noProperty = (key: string) => refuse(404, `The property with key '${key}' does not exist.`);

/** Data that apps keep at a person: that person's own, and the site's administrators'. */
export const userPropertyRoutes: Route[] = [
  route({
    operation: `GET ${ALL}`,
    scope: 'read:jira-user',
    evidence,
    query,
    run({ site, caller, query: asked }) {
      const { accountId, properties = {} } = owner(site, caller, asked);
      const self = (key: string): string =>
        `${site.baseUrl}${ALL}/${encodeURIComponent(key)}?accountId=${encodeURIComponent(accountId)}`;
      return ok({ keys: Object.keys(properties).map((key) => ({ self: self(key), key })) });
    },
  }),
  route({
    operation: `GET ${ONE}`,
    scope: 'read:jira-user',
    evidence,
    query,
    run({ site, caller, params, query: asked }) {
      const key = params['propertyKey'] ?? '';
      const { properties = {} } = owner(site, caller, asked);
      const value = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (value === undefined) throw noProperty(key);
      return ok({ key, value });
    },
  }),
  route<Json>({
    operation: `PUT ${ONE}`,
    scope: 'write:jira-work',
    evidence,
    query,
    takes: z.json() as z.ZodType<Json>,
    run({ site, caller, params, query: asked, body }) {
      const key = params['propertyKey'] ?? '';
      const user = owner(site, caller, asked);
      checkUserProperty(key, body);
      const status = Object.hasOwn(user.properties ?? {}, key) ? 200 : 201;
      (user.properties ??= {})[key] = body;
      return { status };
    },
  }),
  route({
    operation: `DELETE ${ONE}`,
    scope: 'write:jira-work',
    evidence,
    query,
    run({ site, caller, params, query: asked }) {
      const key = params['propertyKey'] ?? '';
      const { properties = {} } = owner(site, caller, asked);
      if (!Object.hasOwn(properties, key)) throw noProperty(key);
      delete properties[key];
      return noContent();
    },
  }),
];

/** Whose properties are asked for. 400 without an account, 403 for another's, 404 for one that is not there. */
function owner(site: Site, caller: Caller, query: URLSearchParams): User {
  const accountId = query.get('accountId');
  if (!accountId) throw refuse(400, "The 'accountId' query parameter needs to be provided.");
  const own = accountId === caller.accountId && isLicensed(site, caller.accountId);
  if (!own && !administersSite(site, caller.accountId))
    throw refuse(403, 'You do not have permission to access the properties of this user.');
  const user = site.users.get(accountId);
  if (!user) throw refuse(404, 'The user does not exist.');
  return user;
}

/** Throws 400 for a key or a value that Jira does not keep. Here, unlike for work items, bytes are counted. */
function checkUserProperty(key: string, value: Json): void {
  if (key.length > LIMITS.propertyKeyCharacters)
    throw refuse(400, `The property key must be at most ${LIMITS.propertyKeyCharacters} characters long.`);
  if (Buffer.byteLength(JSON.stringify(value)) > LIMITS.propertyBytes)
    throw refuse(400, `The property value must be at most ${LIMITS.propertyBytes} bytes long.`);
}
