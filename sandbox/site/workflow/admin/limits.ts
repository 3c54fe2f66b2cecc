/** Limits of the workflow API. */
export const WORKFLOW_LIMITS = {
  /** Workflows of one search page; the specification's sample shows 50, the maximum is assumed. */
  searchUsual: 50,
  searchMost: 1000,
  /** Usages of one page: "Must be an integer between 1 and 200" (OpenAPI document). */
  usagesUsual: 50,
  usagesMost: 200,
  /** Workflows of one update (OpenAPI document, WorkflowUpdate). */
  updatedAtOnce: 20,
  /** A workflow's name, as Data Center and the editor have it. */
  name: 255,
  /** Bytes of a Forge rule's configuration (Forge docs, "New workflow editor": 32KB). */
  ruleConfiguration: 32_768,
  /** A Forge rule's tag (OpenAPI document, RuleConfiguration). */
  ruleTag: 255,
  /** Workflows of one page of an app's rules; assumed. */
  ruleSearchUsual: 10,
  ruleSearchMost: 50,
} as const;
