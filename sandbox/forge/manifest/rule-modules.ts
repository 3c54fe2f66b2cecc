import { z } from 'zod';
import { expression, key, render, resolver, resource, text } from './shapes';

/* Workflow rules. Their forms are Custom UI only (developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator). */

const form = z
  .strictObject({ resource, render: render.refine((it) => it !== 'native', 'is Custom UI only') })
  .optional();

const rule = {
  key,
  name: text,
  description: text,
  projectTypes: z.array(z.enum(['company-managed', 'team-managed'])).default(['company-managed']),
  configurationDescription: z.strictObject({ expression }).optional(),
  create: form,
  edit: form,
  view: form,
  resolver,
};
const errorMessage = z.union([text, z.strictObject({ expression })]).optional();

export const validatorModule = z
  .strictObject({ ...rule, expression: expression.optional(), function: key.optional(), errorMessage })
  .refine(
    (it) => (it.expression === undefined) !== (it.function === undefined),
    'a validator has either an expression or a function',
  );
export const conditionModule = z.strictObject({ ...rule, expression, errorMessage });
export const postFunctionModule = z.strictObject({ ...rule, function: key });

export type ValidatorModule = z.infer<typeof validatorModule>;
export type ConditionModule = z.infer<typeof conditionModule>;
export type PostFunctionModule = z.infer<typeof postFunctionModule>;
