import * as z from 'zod/mini';

/*
 * A workflow as Jira's API tells it. Objects are loose: an update replaces the whole workflow, so that what these
 * pages do not understand must be sent back as it came.
 */

export const wireRule = z.looseObject({
  id: z.optional(z.nullable(z.string())),
  ruleKey: z.string(),
  parameters: z.record(z.string(), z.string()),
});
export type Rule = z.output<typeof wireRule>;

export interface RuleGroup {
  [more: string]: unknown;
  operation: 'ALL' | 'ANY';
  conditions?: Rule[] | undefined;
  conditionGroups?: RuleGroup[] | undefined;
}
const wireGroup: z.ZodMiniType<RuleGroup> = z.lazy(() =>
  z.looseObject({
    operation: z.enum(['ALL', 'ANY']),
    conditions: z.optional(z.array(wireRule)),
    conditionGroups: z.optional(z.array(wireGroup)),
  }),
);

export const wireTransition = z.looseObject({
  id: z.optional(z.string()),
  type: z.enum(['INITIAL', 'GLOBAL', 'DIRECTED']),
  name: z.string(),
  toStatusReference: z.optional(z.string()),
  links: z.array(z.looseObject({ fromStatusReference: z.optional(z.nullable(z.string())) })),
  validators: z.array(wireRule),
  actions: z.array(wireRule),
  conditions: z.optional(z.nullable(wireGroup)),
  transitionScreen: z.optional(z.nullable(wireRule)),
});
export type Transition = z.output<typeof wireTransition>;

export const CATEGORIES = { TODO: 'new', IN_PROGRESS: 'indeterminate', DONE: 'done' } as const;
export type StatusCategory = keyof typeof CATEGORIES;

export const wireStatus = z.looseObject({
  id: z.optional(z.string()),
  name: z.string(),
  statusReference: z.string(),
  statusCategory: z.enum(['TODO', 'IN_PROGRESS', 'DONE']),
  description: z.optional(z.string()),
});
export type Status = z.output<typeof wireStatus>;

export const wireWorkflow = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.optional(z.string()),
  /** Of a project only in team-managed projects. */
  scope: z.optional(z.looseObject({ project: z.optional(z.nullable(z.object({ id: z.string() }))) })),
  version: z.object({ id: z.string(), versionNumber: z.number() }),
  statuses: z.array(z.looseObject({ statusReference: z.string(), properties: z.record(z.string(), z.string()) })),
  transitions: z.array(wireTransition),
});
export type Workflow = z.output<typeof wireWorkflow>;

/** A workflow with the statuses its references mean. */
export interface Flow {
  workflow: Workflow;
  statuses: Status[];
}

const ruleType = z.enum(['Condition', 'Validator', 'Function', 'Screen']);
const about = { ruleKey: z.string(), ruleType, name: z.string(), description: z.string() };
export const wireCapabilities = z.object({
  systemRules: z.array(z.object({ ...about, isAvailableForInitialTransition: z.boolean() })),
  forgeRules: z.array(z.object({ ...about, id: z.string() })),
});
export type Capabilities = z.output<typeof wireCapabilities>;

/** Where a rule stands at a transition. */
export type Place = 'Condition' | 'Validator' | 'Function';
