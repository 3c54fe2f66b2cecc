import { z } from 'zod';
import { fieldModule } from './field-module';
import {
  actionModule,
  actionProviderModule,
  agentModule,
  consumerModule,
  entityPropertyModule,
  functionModule,
  preUninstallModule,
  scheduleModule,
  sqlModule,
  triggerModule,
  webTriggerModule,
} from './function-modules';
import { PAGE_SHAPES, PAGE_TYPES, type PageType } from './page-modules';
import { permissionsShape, scopesIn, type Scopes } from './permissions';
import { conditionModule, postFunctionModule, validatorModule } from './rule-modules';
import { key } from './shapes';
import { entities } from './storage-entities';

/*
 * The manifest as far as the sandbox honours it. Modules are checked strictly: a setting that is
 * not understood here must not be silently without effect.
 */

const listOf = <Shape extends z.ZodType>(shape: Shape) => z.array(shape).default([]);
type Lists = { [Type in PageType]: z.ZodDefault<z.ZodArray<(typeof PAGE_SHAPES)[Type]>> };
const pages = Object.fromEntries(PAGE_TYPES.map((type) => [type, listOf(PAGE_SHAPES[type])])) as unknown as Lists;

const RUNTIME = {
  function: listOf(functionModule),
  trigger: listOf(triggerModule),
  scheduledTrigger: listOf(scheduleModule),
  consumer: listOf(consumerModule),
  preUninstall: listOf(preUninstallModule),
  sql: listOf(sqlModule),
  webtrigger: listOf(webTriggerModule),
  action: listOf(actionModule),
  'rovo:agent': listOf(agentModule),
  'automation:actionProvider': listOf(actionProviderModule),
  'jira:customField': listOf(fieldModule),
  'jira:entityProperty': listOf(entityPropertyModule),
  'jira:workflowValidator': listOf(validatorModule),
  'jira:workflowCondition': listOf(conditionModule),
  'jira:workflowPostFunction': listOf(postFunctionModule),
} as const;

/** A module type of which the sandbox knows only that somebody else serves it. */
const foreignModule = z.looseObject({ key });

const modules = z.looseObject({ ...RUNTIME, ...pages }).catchall(z.array(foreignModule));

const resourceShape = z.strictObject({
  key: key.max(23),
  path: z.string(),
  entry: z.record(z.string(), z.string().regex(/^[^/]+$/, 'an entry is a file directly in the path')).optional(),
});

const translationsShape = z.strictObject({
  resources: z.array(z.strictObject({ key: z.string(), path: z.string() })).min(1),
  fallback: z.looseObject({ default: z.string() }).catchall(z.array(z.string())),
});

/* `remotes`, `endpoint`, `providers` and `environment` are not in it: the sandbox does nothing for them. */
export const manifestShape = z.strictObject({
  app: z.strictObject({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/[0-9a-f-]{36}$/, 'app.id is ari:cloud:ecosystem::app/<uuid>'),
    name: z.string().optional(),
    runtime: z
      .strictObject({
        name: z.enum(['nodejs20.x', 'nodejs22.x', 'nodejs24.x']),
        memoryMB: z.number().int().min(128).max(1024).optional(),
        architecture: z.enum(['arm64', 'x86_64']).optional(),
      })
      .optional(),
    licensing: z.strictObject({ enabled: z.boolean() }).optional(),
    storage: z.strictObject({ entities }).optional(),
  }),
  modules,
  resources: z.array(resourceShape).default([]),
  translations: translationsShape.optional(),
  permissions: permissionsShape.default({ scopes: [] }),
});

export type Manifest = z.infer<typeof manifestShape>;
export type { EventFilter, ScheduleModule, TriggerModule } from './function-modules';
export type { FieldModule } from './field-module';
export type { Scopes } from './permissions';

/** What this runtime does something about. */
export const SUPPORTED_MODULES: readonly string[] = [...Object.keys(RUNTIME), ...PAGE_TYPES];

export const scopesOf = (manifest: Manifest): Scopes => scopesIn(manifest.permissions);

/** Every module with its type, in the manifest's order. */
export const modulesOf = (manifest: Manifest): { type: string; module: { key: string } }[] =>
  Object.entries(manifest.modules).flatMap(([type, list]) => list.map((module) => ({ type, module })));
