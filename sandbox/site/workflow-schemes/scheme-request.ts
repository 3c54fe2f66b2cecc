import { z } from 'zod';

/** The bodies that the workflow scheme API takes. */

const statusMappings = z.array(z.strictObject({ oldStatusId: z.string(), newStatusId: z.string() })).default([]);

export const readRequest = z.strictObject({
  projectIds: z.array(z.string()).default([]),
  workflowSchemeIds: z.array(z.string()).default([]),
});
export type ReadRequest = z.infer<typeof readRequest>;

export const updateRequest = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  version: z.looseObject({ id: z.string(), versionNumber: z.number().int() }),
  defaultWorkflowId: z.string().nullish(),
  workflowsForIssueTypes: z
    .array(z.strictObject({ workflowId: z.string(), issueTypeIds: z.array(z.string()) }))
    .default([]),
  statusMappingsByWorkflows: z
    .array(z.strictObject({ oldWorkflowId: z.string(), newWorkflowId: z.string(), statusMappings }))
    .default([]),
  statusMappingsByIssueTypeOverride: z.array(z.strictObject({ issueTypeId: z.string(), statusMappings })).default([]),
});
export type UpdateRequest = z.infer<typeof updateRequest>;
