/** developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties ("Set issue property"). */
export const LIMITS = {
  /** Characters of a property's key. */
  key: 255,
  /** Characters of its value as JSON. */
  value: 32_768,
} as const;
