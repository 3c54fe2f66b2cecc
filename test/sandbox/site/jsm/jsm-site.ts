import { ROLE } from '../../../../sandbox/seed/roles';
import { createDoor } from '../../../../sandbox/site/door';
import { jsmRoutes } from '../../../../sandbox/site/jsm/routes';
import type { Site } from '../../../../sandbox/site/model';
import type { Json, JsonObject } from '../../../../sandbox/json';
import { jiraJs, through } from '../../../support/jira-js';
import { atDesk, type DeskHands } from '../../../../sandbox/seed/desk';
import { ready, type Fresh } from '../../seed/fresh-site';

export interface Reply {
  status: number;
  body: JsonObject;
}

type Desks = ReturnType<ReturnType<typeof jiraJs>['createServiceDeskClient']>;

export interface JsmSite extends Fresh {
  ops: DeskHands;
  get(path: string, as: string): Promise<Reply>;
  /** Any other call. An answer without a body has an empty one. */
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, as: string, body?: Json): Promise<Reply>;
  /** Makes jira.js clients, one per account; they throw on an answer of the wrong shape. Bundling jira.js takes its time. */
  clients(): (as: string) => Desks;
}

/** The ready desks behind a door that knows JSM's routes only. */
export function jsmSite(): JsmSite {
  const fresh = ready();
  const door = createDoor({ site: fresh.site, routes: jsmRoutes });
  async function call(method: string, path: string, as: string, body?: Json): Promise<Reply> {
    const request = new Request(`http://localhost:8086/rest/servicedeskapi${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const response = await door.fetch(request, { client: 'rest', accountId: as === '' ? null : as });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as JsonObject };
  }
  return {
    ...fresh,
    ops: atDesk(fresh.site, 'OPS'),
    get: (path, as) => call('GET', path, as),
    send: call,
    clients() {
      let accountId = '';
      const { createServiceDeskClient } = jiraJs((input, init) =>
        through(door, { client: 'rest', accountId })(input, init),
      );
      const auth = { type: 'basic', email: 'someone@example.com', apiToken: 'token' } as const;
      const client = createServiceDeskClient({ host: 'http://localhost:8086', auth, onSchemaMismatch: 'throw' });
      return (as) => {
        accountId = as;
        return client;
      };
    },
  };
}

export const valuesOf = (body: JsonObject): JsonObject[] => (body['values'] ?? []) as JsonObject[];
export const jsdError = (body: JsonObject): Json => [typeof body['errorMessage'], typeof body['i18nErrorMessage']];

/** A second portal customer of HELP, a colleague of nobody. */
export function anotherCustomer(site: Site, name = 'other-customer'): string {
  const accountId = `712020:${name}`;
  site.users.set(accountId, {
    accountId,
    displayName: 'Other customer',
    email: `${name}@example.com`,
    accountType: 'customer',
    active: true,
    timeZone: 'Europe/Berlin',
  });
  const help = site.projects.get('10000');
  help?.roles.find((role) => role.name === ROLE.customers)?.members.add(accountId);
  return accountId;
}
