import { z } from 'zod';
import { assumed } from '../../../../sandbox/evidence';
import { noContent, ok, route, type Route } from '../../../../sandbox/site/area';
import type { Caller } from '../../../../sandbox/site/caller';
import { createDoor, type DoorOptions } from '../../../../sandbox/site/door';
import { refuse } from '../../../../sandbox/site/refusal';
import { id, smallSite } from '../../../support/small-site';

export const agent: Caller = { client: 'rest', accountId: id('agent-l1') };
const evidence = assumed('a route of this test');
export const seen: unknown[] = [];

const routes: Route[] = [
  route({
    operation: 'GET /rest/api/3/thing/{idOrKey}',
    scope: 'read:jira-work',
    evidence,
    query: ['expand'],
    run: ({ params, query }) => ok({ ...params, expand: query.get('expand') }),
  }),
  route({
    operation: 'GET /rest/api/3/thing/search',
    scope: null,
    evidence,
    anonymous: true,
    run: () => ok('searched'),
  }),
  route({
    operation: 'PUT /rest/api/3/thing/{idOrKey}',
    scope: 'write:jira-work',
    evidence,
    takes: z.strictObject({ name: z.string() }),
    run: ({ body }) => {
      seen.push(body);
      return noContent();
    },
  }),
  route({
    operation: 'DELETE /rest/api/3/thing/{idOrKey}',
    scope: null,
    evidence,
    run: () => {
      throw refuse(403, 'Not yours.');
    },
  }),
  route({
    operation: 'POST /rest/api/3/broken',
    scope: null,
    evidence,
    run: () => {
      throw new Error('a defect');
    },
  }),
];

export const open = (options: Partial<DoorOptions> = {}) => createDoor({ site: smallSite(), routes, ...options });
export const ask = (method: string, path: string, body?: unknown) =>
  new Request(`http://localhost${path}`, {
    method,
    ...(body === undefined
      ? {}
      : {
          body: typeof body === 'string' ? body : JSON.stringify(body),
          headers: { 'Content-Type': 'application/json' },
        }),
  });
export const answerOf = async (response: Response) => ({
  status: response.status,
  body: JSON.parse((await response.text()) || 'null') as unknown,
});
