import { z } from 'zod';
import type { Json } from '../../json';
import { documented } from '../../evidence';
import { noContent, ok, route, type Route } from '../area';
import { actingAs } from '../issues/acting';
import { browsable, can, needs, projectOf } from '../people/permissions';
import { refuse } from '../refusal';
import { bulkPropertyRoutes } from './bulk-routes';
import { checkProperty } from './check-property';
import { deleteProperty, setProperty } from './set-property';

const evidence = documented('https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/');
const ALL = '/rest/api/3/issue/{issueIdOrKey}/properties';
const ONE = `${ALL}/{propertyKey}` as const;

const noProperty = (key: string): Error => refuse(404, `The property with key '${key}' does not exist.`);
const keyIn = (params: Record<string, string>): string => params['propertyKey'] ?? '';

export const propertyRoutes: Route[] = [
  route({
    operation: `GET ${ALL}`,
    scope: 'read:jira-work',
    evidence,
    run({ site, caller, params }) {
      const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
      const self = `${site.baseUrl}/rest/api/3/issue/${issue.id}/properties`;
      return ok({
        keys: Object.keys(issue.properties).map((key) => ({ self: `${self}/${encodeURIComponent(key)}`, key })),
      });
    },
  }),
  route({
    operation: `GET ${ONE}`,
    scope: 'read:jira-work',
    evidence,
    run({ site, caller, params }) {
      const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
      const key = keyIn(params);
      const value = Object.hasOwn(issue.properties, key) ? issue.properties[key] : undefined;
      if (value === undefined) throw noProperty(key);
      return ok({ key, value });
    },
  }),
  route<Json>({
    operation: `PUT ${ONE}`,
    scope: 'write:jira-work',
    evidence,
    takes: z.json() as z.ZodType<Json>,
    run({ site, caller, params, body }) {
      const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
      needs(site, caller, 'EDIT_ISSUES', issue);
      const key = keyIn(params);
      checkProperty(key, body);
      return { status: setProperty(site, issue, key, body, actingAs(caller)) === 'created' ? 201 : 200 };
    },
  }),
  route({
    operation: `DELETE ${ONE}`,
    scope: 'write:jira-work',
    evidence,
    run({ site, caller, params }) {
      const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
      const key = keyIn(params);
      // Documented: 404 when the user may not edit the issue, unlike a PUT's 403.
      if (!can(site, caller.accountId, 'EDIT_ISSUES', projectOf(site, issue), issue)) throw noProperty(key);
      if (!deleteProperty(site, issue, key, actingAs(caller))) throw noProperty(key);
      return noContent();
    },
  }),
  ...bulkPropertyRoutes,
];
