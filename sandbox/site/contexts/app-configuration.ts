import { z } from 'zod';
import { assumed } from '../../evidence';
import type { Json, JsonObject } from '../../json';
import { ok, route, type Route } from '../area';
import type { Caller } from '../caller';
import { pageOf } from '../issues/page';
import type { Field, Site } from '../model';
import { administersSite } from '../people/permissions';
import { listOf } from '../query';
import { refuse } from '../refusal';
import { contextOf } from './context';
import { CONTEXT_LIMITS as LIMITS } from './limits';

const PATH = '/rest/api/3/app/field/{fieldIdOrKey}/context/configuration';
const Configurations = z.strictObject({
  configurations: z
    .array(
      z.strictObject({
        id: z.string(),
        fieldContextId: z.string(),
        configuration: z.json().optional(),
        schema: z.json().optional(),
      }),
    )
    .max(LIMITS.configurationsMost),
});

/** What an app keeps with the context of its own field. */
export const appConfigurationRoutes: Route[] = [
  route({
    operation: `GET ${PATH}`,
    scope: 'manage:jira-configuration',
    evidence: assumed('That a jira:customField has a configuration as fields of a jira:customFieldType have.'),
    query: ['id', 'fieldContextId', 'startAt', 'maxResults'],
    run: ({ site, caller, params, query }) => {
      const one = configurationOf(site, appField(site, caller, params['fieldIdOrKey'] ?? ''));
      const asked = (name: string, id: Json | undefined): boolean =>
        !query.has(name) || listOf(query, name).some((it) => it === id);
      const found = asked('id', one['id']) && asked('fieldContextId', one['fieldContextId']) ? [one] : [];
      return ok({ ...pageOf(found, query, LIMITS.configurationsUsual, LIMITS.configurationsMost) });
    },
  }),
  route({
    operation: `PUT ${PATH}`,
    scope: 'manage:jira-configuration',
    evidence: assumed(
      'A configuration left out of the request is removed; one of another context is refused with 400.',
    ),
    takes: Configurations,
    run: ({ site, caller, params, body }) => {
      const field = appField(site, caller, params['fieldIdOrKey'] ?? '');
      const { id } = configurationOf(site, field);
      const contextId = contextOf(site, field).id;
      if (body.configurations.some((one) => one.id !== id || one.fieldContextId !== contextId))
        throw refuse(400, 'The configuration does not belong to a context of the field.');
      for (const { configuration, schema } of body.configurations) {
        const { configuration: _, schema: __, ...others } = field.context ?? {};
        field.context = {
          ...others,
          ...(configuration === undefined ? {} : { configuration }),
          ...(schema === undefined ? {} : { schema }),
        };
      }
      return ok({});
    },
  }),
];

/** A field that an app brought, for that app and for who administers Jira: 404 for any other field, 403 for others. */
function appField(site: Site, caller: Caller, idOrKey: string): Field {
  const field = [...site.fields.values()].find(({ id, key }) => id === idOrKey || key === idOrKey);
  if (!field?.app) throw refuse(404, 'The custom field was not found.');
  const owner = caller.app?.asApp === true && caller.app.appId === field.app.appId;
  if (!owner && !administersSite(site, caller.accountId))
    throw refuse(403, 'Only Jira administrators and the app that provided the field can access its configuration.');
  return field;
}

/** A context's configuration has an id of its own; it follows from the context's. */
function configurationOf(site: Site, field: Field): JsonObject {
  const { id: fieldContextId } = contextOf(site, field);
  const { configuration, schema } = field.context ?? {};
  return {
    id: `2${fieldContextId.slice(1)}`,
    fieldContextId,
    ...(configuration === undefined ? {} : { configuration }),
    ...(schema === undefined ? {} : { schema }),
  };
}
