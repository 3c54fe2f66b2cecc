/** developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties ("Set issue property"). */
export const LIMITS = {
  /** Characters of a property's key. */
  key: 255,
  /** Characters of its value as JSON. */
  value: 32_768,
  /** "Bulk set issues properties by list" and "by issue": properties of one issue, issues of one call. */
  bulkKeys: 10,
  bulkIssues: 10_000,
  multiIssues: 100,
} as const;
