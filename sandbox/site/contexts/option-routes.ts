import { z } from 'zod';
import { documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { ok, route, type Route } from '../area';
import type { Caller } from '../caller';
import { item } from '../audit/items';
import { changes, note } from '../audit/note';
import { pageOf } from '../issues/page';
import type { Field, Site } from '../model';
import { refuse, unsupported } from '../refusal';
import { configurableField, contextNamed } from './context';
import { CONTEXT_LIMITS as LIMITS } from './limits';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-custom-field-options';
const OPTIONS = '/rest/api/3/field/{fieldId}/context/{contextId}/option';
const NewOptions = z.strictObject({
  options: z
    .array(
      z.strictObject({
        value: z.string().min(1).max(LIMITS.optionCharacters),
        disabled: z.boolean().optional(),
        optionId: z.string().optional(),
      }),
    )
    .max(LIMITS.optionsCreatedAtOnce),
});

/** The values that a select list offers. */
export const optionRoutes: Route[] = [
  route({
    operation: `GET ${OPTIONS}`,
    scope: 'manage:jira-configuration',
    evidence: documented(DOCS),
    query: ['optionId', 'startAt', 'maxResults'],
    run: ({ site, caller, params, query }) => {
      const { options = [] } = selectField(site, caller, params);
      const wanted = query.get('optionId');
      const found = options.filter(({ id }) => wanted === null || id === wanted).map(shape);
      return ok({ ...pageOf(found, query, LIMITS.optionsUsual, LIMITS.optionsMost) });
    },
  }),
  route({
    operation: `POST ${OPTIONS}`,
    scope: 'manage:jira-configuration',
    evidence: documented(`${DOCS} (options come after those there are; a value is offered once)`),
    takes: NewOptions,
    run: ({ site, caller, params, body }) => {
      const field = selectField(site, caller, params);
      const options = (field.options ??= []);
      const cascade = body.options.find(({ disabled, optionId }) => disabled || optionId !== undefined);
      if (cascade) throw unsupported('a disabled or cascading option', 'sandbox/site/contexts/option-routes.ts');
      const values = body.options.map(({ value }) => value);
      const taken = values.find((value, at) => values.indexOf(value) < at || options.some((it) => it.value === value));
      if (taken !== undefined) throw refuse(400, `The option value '${taken}' is not unique.`);
      if (options.length + values.length > LIMITS.optionsOfField)
        throw refuse(400, `A field can have at most ${LIMITS.optionsOfField} options.`);
      const added = values.map((value) => ({ id: freeId(site), value }));
      options.push(...added);
      note(site, caller, {
        category: 'fields',
        summary: 'Custom field updated',
        object: item.field(field),
        changed: changes('Options', [], values),
      });
      return ok({ options: added.map(shape) });
    },
  }),
];

function selectField(site: Site, caller: Caller, params: Record<string, string>): Field {
  const field = configurableField(site, caller, params['fieldId'] ?? '');
  contextNamed(site, field, params['contextId'] ?? '');
  if (field.kind !== 'select') throw refuse(400, 'The custom field does not support options.');
  return field;
}

function freeId(site: Site): string {
  const used = new Set([...site.fields.values()].flatMap(({ options = [] }) => options.map(({ id }) => id)));
  let id = site.nextId('option');
  while (used.has(id)) id = site.nextId('option');
  return id;
}

const shape = ({ id, value }: { id: string; value: string }): JsonObject => ({ id, value, disabled: false });
