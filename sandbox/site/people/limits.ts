/** Limits on questions about people. */
export const PEOPLE_LIMITS = {
  /** Projects or issues in one permissions check (developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions). */
  checkedAtOnce: 1000,
  /** developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-user-search */
  searchUsual: 50,
  searchMost: 1000,
} as const;
