import { z } from 'zod';
import { key, render, resolver, resource } from './shapes';

/* Modules that run a function and show nothing. */

export const functionModule = z.strictObject({
  key,
  handler: z.string().regex(/^[\w/-]+\.\w+$/, 'a handler is file.export'),
  timeoutSeconds: z.number().int().min(1).max(900).optional(),
});

export const filterShape = z.strictObject({
  ignoreSelf: z.boolean().optional(),
  expression: z.string().optional(),
  onError: z.enum(['IGNORE', 'IGNORE_AND_LOG', 'RECEIVE', 'RECEIVE_AND_LOG']).optional(),
  appIsLicensed: z.boolean().optional(),
});
export const triggerModule = z.strictObject({
  key,
  function: key,
  events: z.array(z.string()).min(1),
  filter: filterShape.optional(),
});
export const scheduleModule = z.strictObject({
  key,
  function: key,
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
  filter: z.strictObject({ appIsLicensed: z.boolean().optional() }).optional(),
});
export const consumerModule = z.strictObject({ key, queue: z.string().max(36), function: key });
export const preUninstallModule = z.strictObject({ key, function: key });
export const sqlModule = z.strictObject({ key, engine: z.literal('mysql') });

const output = z.strictObject({
  key: z.string(),
  statusCode: z.number().int(),
  contentType: z.string().optional(),
  body: z.string().max(1024).optional(),
});
/** Signed requests (`request.authentication: hmacSharedSecret`) are not supported. */
export const webTriggerModule = z.strictObject({
  key,
  function: key,
  urlFormat: z.enum(['v1', 'v2']).default('v1'),
  request: z.strictObject({ authentication: z.literal('none') }).optional(),
  response: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('dynamic') }),
      z.strictObject({ type: z.literal('static'), outputs: z.array(output).min(1).max(20) }),
    ])
    .default({ type: 'dynamic' }),
});

const inputType = z.enum(['string', 'integer', 'number', 'boolean']);
export const actionModule = z.strictObject({
  key,
  name: z.string().max(255).optional(),
  description: z.string().max(255),
  icon: z.string().optional(),
  function: key,
  actionVerb: z.enum(['GET', 'CREATE', 'UPDATE', 'DELETE', 'TRIGGER']),
  inputs: z
    .record(
      z.string(),
      z.strictObject({
        title: z.string(),
        type: inputType,
        required: z.boolean().default(false),
        description: z.string().optional(),
      }),
    )
    .default({}),
  outputs: z
    .record(z.string(), z.strictObject({ type: inputType, nullable: z.boolean(), description: z.string().optional() }))
    .optional(),
  outputContext: z
    .strictObject({
      entityName: z.string().max(12),
      outputType: z.enum(['OBJECT', 'LIST']),
      outputDomain: z.string().max(12),
    })
    .optional(),
  config: z.strictObject({ resource, render }).optional(),
  resolver,
});
export const actionProviderModule = z.strictObject({ key, actions: z.array(key).min(1).max(20) });
export const agentModule = z.strictObject({
  key,
  name: z.string().max(30),
  description: z.string().optional(),
  icon: z.string().optional(),
  prompt: z.string().min(1),
  followUpPrompt: z.string().optional(),
  conversationStarters: z.array(z.string().max(85)).optional(),
  actions: z.array(key).optional(),
});
export const entityPropertyModule = z.strictObject({
  key,
  entityType: z.enum(['issue', 'project', 'user']).default('issue'),
  propertyKey: z.string().max(255),
  values: z
    .array(
      z.strictObject({
        path: z.string().max(255),
        type: z.enum(['number', 'string', 'text', 'user', 'date']),
        searchAlias: z.string().max(255).optional(),
      }),
    )
    .min(1),
});

export type TriggerModule = z.infer<typeof triggerModule>;
export type EventFilter = z.infer<typeof filterShape>;
export type ScheduleModule = z.infer<typeof scheduleModule>;
export type WebTriggerModule = z.infer<typeof webTriggerModule>;
export type ActionModule = z.infer<typeof actionModule>;
