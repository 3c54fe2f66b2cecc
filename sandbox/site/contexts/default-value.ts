import { z } from 'zod';
import type { JsonObject } from '../../json';
import type { Field, Site } from '../model';
import { refuse, unsupported } from '../refusal';
import { contextNamed } from './context';

const contextId = z.string();
const useCurrent = z.boolean().optional();
const text = z.string().nullish();
const userFilter = z.looseObject({ enabled: z.boolean() });

/** The kinds of defaults that fields of this site can have, in Jira's words. */
const Default = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('option.single'), contextId, optionId: z.string().nullable() }),
  z.strictObject({ type: z.literal('textfield'), contextId, text }),
  z.strictObject({ type: z.literal('forge.string'), contextId, text }),
  z.strictObject({ type: z.literal('float'), contextId, number: z.number().nullable() }),
  z.strictObject({ type: z.literal('forge.number'), contextId, number: z.number().nullable() }),
  z.strictObject({ type: z.literal('datepicker'), contextId, date: text, useCurrent }),
  z.strictObject({ type: z.literal('datetimepicker'), contextId, dateTime: text, useCurrent }),
  z.strictObject({ type: z.literal('forge.datetime'), contextId, dateTime: text, useCurrent }),
  z.strictObject({ type: z.literal('single.user.select'), contextId, accountId: z.string().nullable(), userFilter }),
  z.strictObject({ type: z.literal('forge.user'), contextId, accountId: z.string().nullable(), userFilter }),
]);
export const DefaultValues = z.strictObject({ defaultValues: z.array(Default).min(1) });
export type DefaultValue = z.infer<typeof Default>;

/** The type of default that a field takes. Throws 501 for a kind whose defaults the site does not have. */
function typeFor({ id, kind, app }: Field): DefaultValue['type'] {
  switch (kind) {
    case 'select':
      return 'option.single';
    case 'string':
      return app ? 'forge.string' : 'textfield';
    case 'number':
      return app ? 'forge.number' : 'float';
    case 'date':
      return 'datepicker';
    case 'datetime':
      return app ? 'forge.datetime' : 'datetimepicker';
    case 'user':
      return app ? 'forge.user' : 'single.user.select';
    default:
      throw unsupported(
        `the default value of ${id}, a field of kind ${kind}`,
        'sandbox/site/contexts/default-value.ts',
      );
  }
}

/** Throws 400 and 404 in Jira's way for a default that the field's context does not take. */
export function judgeDefault(site: Site, field: Field, value: DefaultValue): void {
  contextNamed(site, field, value.contextId);
  if (value.type !== typeFor(field))
    throw refuse(400, `The default value type '${value.type}' does not fit the field ${field.id}.`);
  if (value.type === 'option.single' && value.optionId !== null) {
    const known = field.options?.some(({ id }) => id === value.optionId);
    if (!known) throw refuse(404, 'The custom field option was not found.');
  }
}

/** Sets the judged default of the field's context, or removes it where its value is null. */
export function setDefault(field: Field, value: DefaultValue): void {
  const { contextId: id, type, ...rest } = value;
  const empty = Object.values(rest).every((one) => one === null || one === undefined || typeof one === 'object');
  const defaultValue: JsonObject = JSON.parse(JSON.stringify({ contextId: id, type, ...rest }));
  const { defaultValue: before, ...others } = field.context ?? {};
  field.context = empty ? others : { ...others, defaultValue };
}
