import { z } from 'zod';

/*
 * The manifest as far as the sandbox honours it. Modules are checked strictly: a setting that is
 * not understood here must not be silently without effect.
 */

const key = z.string().min(1);
const functionModule = z.strictObject({
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
const triggerModule = z.strictObject({
  key,
  function: key,
  events: z.array(z.string()).min(1),
  filter: filterShape.optional(),
});
const scheduleModule = z.strictObject({
  key,
  function: key,
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
});
const consumerModule = z.strictObject({ key, queue: z.string().max(36), function: key });
const text = z.union([z.string(), z.looseObject({ i18n: z.string() })]);
const fieldModule = z.looseObject({
  key,
  name: text,
  description: text,
  type: z.enum(['string', 'number', 'user', 'date', 'datetime']),
  collection: z.literal('none').optional(),
  readOnly: z.boolean().optional(),
});
/** A page, panel or rule: the browser's host shows it; here only its resolver matters. */
const hostedModule = z.looseObject({ key, resolver: z.looseObject({ function: key.optional() }).optional() });

const modules = z
  .looseObject({
    function: z.array(functionModule).default([]),
    trigger: z.array(triggerModule).default([]),
    scheduledTrigger: z.array(scheduleModule).default([]),
    consumer: z.array(consumerModule).default([]),
    preUninstall: z.array(z.strictObject({ key, function: key })).default([]),
    sql: z.array(z.strictObject({ key, engine: z.literal('mysql') })).default([]),
    'jira:customField': z.array(fieldModule).default([]),
  })
  .catchall(z.array(hostedModule));

const scopes = z.union([
  z.array(z.string()),
  z.record(z.string(), z.strictObject({ allowImpersonation: z.boolean().optional() })),
]);

/* Translations, egress and remotes are not in it: the sandbox does nothing for them yet. */
export const manifestShape = z.strictObject({
  app: z.looseObject({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/[0-9a-f-]{36}$/, 'app.id is ari:cloud:ecosystem::app/<uuid>'),
    licensing: z.looseObject({ enabled: z.boolean() }).optional(),
  }),
  modules,
  resources: z.array(z.looseObject({ key, path: z.string() })).default([]),
  permissions: z.strictObject({ scopes: scopes.default([]), content: z.unknown().optional() }).default({ scopes: [] }),
});

export type Manifest = z.infer<typeof manifestShape>;
export type TriggerModule = z.infer<typeof triggerModule>;
export type EventFilter = z.infer<typeof filterShape>;
export type ScheduleModule = z.infer<typeof scheduleModule>;
export type FieldModule = z.infer<typeof fieldModule>;

/** What this runtime does something about. */
export const RUNTIME_MODULES = [
  'function',
  'trigger',
  'scheduledTrigger',
  'consumer',
  'preUninstall',
  'sql',
  'jira:customField',
] as const;

export interface Scopes {
  all: ReadonlySet<string>;
  /** Those with which the app may act as a person who is not there. */
  impersonating: ReadonlySet<string>;
}

export function scopesOf(manifest: Manifest): Scopes {
  const declared = manifest.permissions.scopes;
  if (Array.isArray(declared)) return { all: new Set(declared), impersonating: new Set() };
  const names = Object.keys(declared);
  return { all: new Set(names), impersonating: new Set(names.filter((name) => declared[name]?.allowImpersonation)) };
}
