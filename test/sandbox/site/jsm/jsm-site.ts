import { createDoor } from '../../../../sandbox/site/door';
import { jsmRoutes } from '../../../../sandbox/site/jsm/routes';
import type { Json, JsonObject } from '../../../../sandbox/json';
import { jiraJs, through } from '../../../support/jira-js';
import { ready, type Fresh } from '../../seed/fresh-site';

type Desks = ReturnType<ReturnType<typeof jiraJs>['createServiceDeskClient']>;

export interface JsmSite extends Fresh {
  get(path: string, as: string): Promise<{ status: number; body: JsonObject }>;
  /** Makes jira.js clients, one per account; they throw on an answer of the wrong shape. Bundling jira.js takes its time. */
  clients(): (as: string) => Desks;
}

/** The ready desks behind a door that knows JSM's routes only. */
export function jsmSite(): JsmSite {
  const fresh = ready();
  const door = createDoor({ site: fresh.site, routes: jsmRoutes });
  return {
    ...fresh,
    async get(path, as) {
      const url = `http://localhost:8086/rest/servicedeskapi${path}`;
      const response = await door.fetch(new Request(url), { client: 'rest', accountId: as });
      return { status: response.status, body: (await response.json()) as JsonObject };
    },
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
