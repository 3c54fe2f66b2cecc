import { z } from 'zod';
import { WORKFLOW_LIMITS as LIMITS } from './limits';

const texts = z.record(z.string(), z.string());
const point = z.object({ x: z.number(), y: z.number() });
const looseLayout = z.object({ x: z.number().nullish(), y: z.number().nullish() });

export const wireRule = z.strictObject({
  id: z.string().nullish(),
  ruleKey: z.string(),
  parameters: texts.default({}),
});
export type SentRule = z.infer<typeof wireRule>;

export interface SentGroup {
  operation: 'ALL' | 'ANY';
  conditions?: SentRule[] | undefined;
  conditionGroups?: SentGroup[] | undefined;
}
const group: z.ZodType<SentGroup> = z.lazy(() =>
  z.strictObject({
    operation: z.enum(['ALL', 'ANY']),
    conditions: z.array(wireRule).optional(),
    conditionGroups: z.array(group).optional(),
  }),
);

const link = z.strictObject({
  fromStatusReference: z.string().nullish(),
  fromPort: z.number().int().nullish(),
  toPort: z.number().int().nullish(),
});

const transition = z.looseObject({
  id: z.string().optional(),
  type: z.enum(['INITIAL', 'GLOBAL', 'DIRECTED']),
  name: z.string(),
  description: z.string().optional(),
  toStatusReference: z.string().optional(),
  links: z.array(link).default([]),
  properties: texts.default({}),
  actions: z.array(wireRule).default([]),
  validators: z.array(wireRule).default([]),
  conditions: group.nullish(),
  transitionScreen: wireRule.nullish(),
  triggers: z.array(z.json()).default([]),
  customIssueEventId: z.string().nullish(),
});
export type SentTransition = z.infer<typeof transition>;

const statusInWorkflow = z.looseObject({
  statusReference: z.string(),
  properties: texts,
  layout: looseLayout.nullish(),
  approvalConfiguration: z.json().nullish(),
});

const definition = {
  description: z.string().optional(),
  startPointLayout: point.nullish(),
  loopedTransitionContainerLayout: point.nullish(),
  statuses: z.array(statusInWorkflow),
  transitions: z.array(transition),
};

const status = z.looseObject({
  id: z.string().optional(),
  name: z.string(),
  statusCategory: z.enum(['TODO', 'IN_PROGRESS', 'DONE']),
  statusReference: z.string(),
  description: z.string().optional(),
});
export type SentStatus = z.infer<typeof status>;

const created = z.strictObject({ name: z.string(), ...definition });
export type SentNew = z.infer<typeof created>;

const migration = z.looseObject({ oldStatusReference: z.string(), newStatusReference: z.string() });
const updated = z.looseObject({
  id: z.string(),
  version: z.strictObject({ id: z.string(), versionNumber: z.number().int() }),
  ...definition,
  defaultStatusMappings: z.array(migration).default([]),
  statusMappings: z
    .array(z.looseObject({ projectId: z.string(), issueTypeId: z.string(), statusMigrations: z.array(migration) }))
    .default([]),
});
export type SentUpdate = z.infer<typeof updated>;
export type SentWorkflow = SentNew | SentUpdate;

export const createRequest = z.strictObject({
  scope: z.strictObject({ type: z.enum(['GLOBAL', 'PROJECT']), project: z.json().optional() }).optional(),
  statuses: z.array(status).default([]),
  workflows: z.array(created).default([]),
});
export type CreateRequest = z.infer<typeof createRequest>;

export const updateRequest = z.strictObject({
  statuses: z.array(status).default([]),
  workflows: z.array(updated).max(LIMITS.updatedAtOnce).default([]),
});
export type UpdateRequest = z.infer<typeof updateRequest>;

const options = z.strictObject({ levels: z.array(z.enum(['WARNING', 'ERROR'])).optional() }).optional();
export const createValidation = z.strictObject({ payload: createRequest, validationOptions: options });
export const updateValidation = z.strictObject({ payload: updateRequest, validationOptions: options });
export type CreateValidation = z.infer<typeof createValidation>;
export type UpdateValidation = z.infer<typeof updateValidation>;
