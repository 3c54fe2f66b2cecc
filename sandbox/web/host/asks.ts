import { z } from 'zod';
import type { Json, JsonObject } from '../../json';
import type { ModuleAsk } from '../../forge/host/host.types';

const json: z.ZodType<Json> = z.json();
const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), json);
const text = z.string().min(1);

/** Where on what page, as far as a browser may say; who looks is told by the sign-in. */
const place = {
  issueKey: text.optional(),
  projectKey: text.optional(),
  requestKey: text.optional(),
  portalId: text.optional(),
  requestTypeId: text.optional(),
  portalPage: z
    .enum(['help_center', 'portal', 'create_request', 'view_request', 'approvals', 'profile', 'my_requests'])
    .optional(),
  queueId: text.optional(),
  workflow: z
    .strictObject({ workflowId: text, scopedProjectId: text.optional(), configuration: z.string().optional() })
    .optional(),
  fieldId: text.optional(),
  fieldValue: json.optional(),
  renderContext: z.enum(['issue-view', 'issue-create', 'issue-transition', 'portal-view', 'portal-request']).optional(),
  transitionId: text.optional(),
  gadget: z.strictObject({ dashboardId: text, gadgetId: text, configuration: jsonObject }).optional(),
  isNewToIssue: z.boolean().optional(),
  path: text.optional(),
} satisfies Record<keyof Omit<ModuleAsk, 'types' | 'accountId'>, z.ZodType>;

const Place = z.strictObject(place);
const shown = { id: text, type: text, entryPoint: z.enum(['main', 'view', 'edit', 'create']), place: Place };

export const ModulesAsked = z.strictObject({ types: z.array(text).min(1), place: Place });
export const ContextAsked = z.strictObject(shown);
export const InvokeAsked = z.strictObject({ ...shown, key: text, payload: json.default({}) });
export const PanelsAsked = z.strictObject({ issueKey: text });
export const PanelAsked = z.strictObject({ issueKey: text, id: text, shown: z.boolean() });
export const FetchAsked = z.strictObject({
  product: text,
  path: text,
  method: z.string().default('GET'),
  headers: z.array(z.tuple([z.string(), z.string()])).default([]),
  body: z.string().nullish(),
});

export type ShownAsked = z.output<typeof ContextAsked>;
