export const LIMITS = {
  /** Comments of one issue (Atlassian's per-issue limits; answered 413). */
  perIssue: 5000,
  /** Characters of a comment, measured on the serialised document. */
  body: 32_767,
  /** developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-comments ("Get comments"). */
  pageDefault: 100,
  pageMax: 5000,
  /** "Get comments by IDs": ids of one call. */
  list: 1000,
} as const;
