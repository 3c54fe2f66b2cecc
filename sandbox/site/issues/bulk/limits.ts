/** developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-bulk-operations. */
export const LIMITS = {
  /** Issues of one bulk operation. */
  issues: 1000,
  /** Fields of one bulk edit. */
  fields: 200,
} as const;
