import { z } from 'zod';
import type { Json } from '../../json';
import { documented } from '../../evidence';
import { noContent, ok, route, type Route } from '../area';
import { checkProperty } from '../properties/check-property';
import { refuseDesk } from '../refusal';
import { organizationForAgent, organizationSeen } from './organizations';
import { API } from './shape-desk';

const evidence = documented('developer.atlassian.com/cloud/jira/service-desk/rest/api-group-organization');
const ALL = '/rest/servicedeskapi/organization/{organizationId}/property';
const ONE = `${ALL}/{propertyKey}` as const;
const scope = 'manage:servicedesk-customer';

const noProperty = (key: string) =>
  refuseDesk(404, `The property with key '${key}' does not exist.`, 'sd.organization.error.property.not.found');

/** Data that apps keep at an organization: read by who sees it, written by agents. */
export const organizationPropertyRoutes: Route[] = [
  route({
    operation: `GET ${ALL}`,
    scope,
    evidence,
    run: ({ site, caller, params }) => {
      const { id, properties } = organizationSeen(site, caller, params['organizationId'] ?? '');
      const self = `${site.baseUrl}${API}/organization/${id}/property`;
      return ok({
        keys: Object.keys(properties).map((key) => ({ key, self: `${self}/${encodeURIComponent(key)}` })),
      });
    },
  }),
  route({
    operation: `GET ${ONE}`,
    scope,
    evidence,
    run: ({ site, caller, params }) => {
      const { properties } = organizationSeen(site, caller, params['organizationId'] ?? '');
      const key = params['propertyKey'] ?? '';
      const value = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (value === undefined) throw noProperty(key);
      return ok({ key, value });
    },
  }),
  route<Json>({
    operation: `PUT ${ONE}`,
    scope,
    evidence,
    takes: z.json() as z.ZodType<Json>,
    run: ({ site, caller, params, body }) => {
      const { properties } = organizationForAgent(site, caller, params['organizationId'] ?? '');
      const key = params['propertyKey'] ?? '';
      checkProperty(key, body);
      const status = Object.hasOwn(properties, key) ? 200 : 201;
      properties[key] = body;
      return { status };
    },
  }),
  route({
    operation: `DELETE ${ONE}`,
    scope,
    evidence,
    run: ({ site, caller, params }) => {
      const { properties } = organizationForAgent(site, caller, params['organizationId'] ?? '');
      const key = params['propertyKey'] ?? '';
      if (!Object.hasOwn(properties, key)) throw noProperty(key);
      delete properties[key];
      return noContent();
    },
  }),
];
